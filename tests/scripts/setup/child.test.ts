import { constants } from 'node:os'
import { expect, test } from 'vitest'
import { runQuietly } from '../../../scripts/setup/child.mjs'

const run = (code: string, options = {}) => runQuietly(process.execPath, ['-e', code], options)

test('keeps back what the command prints, and hands over its exit code', async () => {
  const ran = await run('console.log("out"); console.error("err"); process.exitCode = 7')
  expect(ran.code).toBe(7)
  expect(ran.output.split('\n').sort()).toEqual(['', 'err', 'out'])
})

test('gives an end by a signal the exit code that a shell gives it', async () => {
  const { code } = await run('process.kill(process.pid, "SIGTERM")')
  expect(code).toBe(128 + constants.signals.SIGTERM)
})

test('ends a command that its watch gives up on, and stops watching', async () => {
  let stopped = 0
  const watch = (end: () => void) => {
    end()
    return () => {
      stopped += 1
    }
  }
  const { code } = await run('setInterval(() => {}, 1000)', { watch })
  expect(code).toBe(128 + constants.signals.SIGKILL)
  expect(stopped).toBe(1)
})

test('rejects a command that cannot be started', async () => {
  await expect(runQuietly('/nowhere/at/all', [])).rejects.toThrow('ENOENT')
})
