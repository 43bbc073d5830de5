import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { PROCESSOR_CATALOGUE } from '../../src/main/streaming/processors/catalogue'
import { buildProgram } from '../helpers/built-program'
import { runCliProcess } from './cli-process'

const readJson = async (args: string[], environment?: Record<string, string>) => {
  const { exitCode, stdout, stderr } = await runCliProcess([...args, '--json'], environment)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('reports', () => {
  it('prints the version of the package', async () => {
    expect(await runCliProcess(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('lists the providers, and says what is missing but never a key', async () => {
    const environment = { OPENAI_API_KEY: 'sk-canary', AZURE_OPENAI_API_KEY: 'az-canary' }
    const providers = await readJson(['providers'], environment)
    expect(providers.map(({ id, ready }: { id: string; ready: boolean }) => [id, ready])).toEqual([
      ['builtin', true],
      ['azure', false],
      ['openai', true],
      ['compatible', false]
    ])
    const { stdout } = await runCliProcess(['providers'], environment)
    expect(stdout).toMatch(/^builtin +ready .*\nazure +not ready .*\n .*AZURE_OPENAI_ENDPOINT/)
    expect(stdout + JSON.stringify(providers)).not.toContain('canary')
  })

  it('lists the processors, with their options', async () => {
    expect(await readJson(['processors'])).toEqual(PROCESSOR_CATALOGUE)
    const { stdout } = await runCliProcess(['processors'])
    expect(stdout).toMatch(/^uppercase .*\nuppercase:LOCALE .*\n/)
    expect(stdout).toMatch(/\nreplace:FROM .*\n {2};to=TO .*\n {2};pattern .*\n/)
  })

  it('tells all of one processor, with an example that was really run', async () => {
    const { stdout } = await runCliProcess(['processors', 'replace'])
    expect(stdout).toMatch(/^replace: Replaces .*\n\n/)
    expect(stdout).toMatch(/\nOptions:\n {2}from +\(needed\) /)
    expect(stdout).toContain('--processors "replace:from=(\\w+) rockets?;to=$1 ships;pattern"')
    expect(stdout).toMatch(/before +"Two rockets left."\n +after +"Two ships left."\n$/)
    expect((await readJson(['processors', 'json'])).tried.value.state).toBe('growing')
    const { exitCode, stderr } = await runCliProcess(['processors', 'jsn'])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'streamscope: Unknown processor "jsn". Did you mean "json"? See: streamscope processors\n'
    })
  })

  it('says what it is made of', async () => {
    const electron = { path: '/e/electron', version: '33.2.1', source: 'registry' }
    const environment = {
      STREAMSCOPE_ELECTRON: JSON.stringify(electron),
      STREAMSCOPE_APP_FOLDER: '/app',
      STREAMSCOPE_USER_DATA_DIR: '/stored',
      DISPLAY: ':7'
    }
    const expected = { version, node: process.versions.node, electron, app: '/app', userData: '/stored', display: ':7' }
    expect(await readJson(['doctor'], environment)).toEqual(expected)
    expect((await runCliProcess(['doctor'], environment)).stdout).toMatch(
      /^Electron +33\.2\.1, registry, \/e\/electron$/m
    )
    expect((await runCliProcess(['doctor'])).stdout).toMatch(/^Electron +not known here: .*$/m)
  })
})

it.runIf(process.platform === 'linux')('says on one line that the disk is full', async () => {
  const { cliPath } = await buildProgram()
  const child = spawn('sh', ['-c', 'exec "$0" "$1" processors > /dev/full', process.execPath, cliPath])
  const [[exitCode], stderr] = await Promise.all([once(child, 'close'), text(child.stderr)])
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^streamscope: the output cannot be written: ENOSPC[^\n]+\n$/)
})
