import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readFuses } from '../../scripts/packaging/fuses.mjs'
import { readBuiltPackages } from './built-packages'
import { expect, type PackagedApp, type StartOptions, test } from './packaged-app'

const { release, testBuild, electron } = readBuiltPackages()

const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false
}

test('the release has its fuses set, and a test build differs in one', async () => {
  expect(await readFuses(release)).toMatchObject(FUSES)
  expect(await readFuses(testBuild)).toMatchObject({ ...FUSES, EnableNodeCliInspectArguments: true })
})

const CANARY = 'the canary sings'

/** A script that must not run. */
async function writeCanary(home: string): Promise<string> {
  const path = join(home, 'canary.cjs')
  await writeFile(path, `console.log(${JSON.stringify(CANARY)})\n`)
  return path
}

test('ELECTRON_RUN_AS_NODE makes no Node of the release, as it does of a plain Electron', async ({ home, start }) => {
  const options: StartOptions = { args: [await writeCanary(home)], environment: { ELECTRON_RUN_AS_NODE: '1' } }
  const plain = start(electron, home, options)
  await plain.exited
  expect(plain.stdout).toContain(CANARY)
  expect((await openAndClose(start(release, home, options))).stdout).not.toContain(CANARY)
})

test('NODE_OPTIONS gives the release no code to run', async ({ home, start }) => {
  const options: StartOptions = { environment: { NODE_OPTIONS: `--require ${await writeCanary(home)}` } }
  expect((await openAndClose(start(release, home, options))).stdout).not.toContain(CANARY)
})

test('--inspect opens no debugger in the release, as it does in a test build', async ({ home, start }) => {
  const options: StartOptions = { args: ['--inspect=0'] }
  expect((await openAndClose(start(testBuild, home, options))).stderr).toContain('Debugger listening on')
  expect((await openAndClose(start(release, home, options))).stderr).not.toContain('Debugger listening on')
})

test('the release loads no app but its asar', async ({ home, start }) => {
  test.skip(process.platform === 'darwin', 'a changed bundle has another signature there')
  // Where Electron looks first, unless its fuse forbids it.
  const folder = join(dirname(release), 'resources', 'app')
  await mkdir(folder)
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'other', main: 'main.js' }))
    await writeFile(join(folder, 'main.js'), `console.log(${JSON.stringify(CANARY)})`)
    expect((await openAndClose(start(release, home))).stdout).not.toContain(CANARY)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** It opens its window as ever, and closes as a person closes it. */
async function openAndClose(app: PackagedApp): Promise<PackagedApp> {
  const page = await app.openPage()
  await page.close()
  expect(await app.exited).toBe(0)
  return app
}
