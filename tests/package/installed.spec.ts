import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { cardOf } from '../e2e/examples-page'
import { type KeyringSession, missingForKeyring, startKeyringSession } from '../e2e/keyring-session'
import { invoke } from '../e2e/window-runs'
import { readBuiltPackages } from './built-packages'
import { expect, test } from './packaged-app'

const { packages, version, nextVersion, release } = readBuiltPackages()
const EXECUTABLE = packages ? '/usr/bin/streamscope' : release

test.describe.configure({ mode: 'serial' })

/** One person's home, through installation, upgrade and removal. */
let home: string
let installedFiles: string[] = []
/** Null where none can be started: then a key lasts as long as the app. */
let keyring: KeyringSession | null = null
/** As it was before the upgrade. */
let streamed: unknown

const KEY = 'canary-9d2b71e6'
/** Nobody listens there; the key is bound to it all the same. */
const PROVIDER = { kind: 'compatible', name: 'Kept', address: 'http://127.0.0.1:9/v1' } as const
/** A desktop, with its keyring where there is one. */
const desktop = () => ({ environment: keyring?.environment ?? {} })

/** Everything that the history holds, event by event. */
async function readHistory(page: Page) {
  const listed = await invoke(page, 'history:list', { filter: {}, limit: 50 })
  const runs = listed?.runs ?? []
  return Promise.all(
    runs.map(async ({ runId }) => ({
      details: await invoke(page, 'history:read', { runId }),
      events: await invoke(page, 'history:events', { runId, fromSequence: 0, limit: 10_000 })
    }))
  )
}

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'streamscope-person-'))
  if (missingForKeyring() === null) keyring = await startKeyringSession(home, 'test')
})

test.afterAll(async () => {
  await keyring?.close()
  if (packages) spawnSync('dpkg', ['--remove', 'streamscope'])
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

/** Answers with what the command prints. */
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  expect(status, `${command} ${args.join(' ')}: ${stderr}`).toBe(0)
  return stdout
}

const filesOfData = () => readdir(join(home, '.config', 'streamscope'))

test('the package installs, with a menu entry and an icon of each size', async () => {
  test.skip(packages === null, 'only root on Debian installs a package')
  run('dpkg', '--install', packages?.release ?? '')
  installedFiles = run('dpkg', '--listfiles', 'streamscope').trim().split('\n')
  expect(run('dpkg', '--status', 'streamscope')).toContain(`\nVersion: ${version}\n`)
  const entry = await readFile('/usr/share/applications/streamscope.desktop', 'utf8')
  expect(entry.split('\n')).toEqual(
    expect.arrayContaining(['Name=Streamscope', 'Exec=streamscope', 'Icon=streamscope', 'Categories=Development;'])
  )
  const icons = installedFiles.filter((path) =>
    /^\/usr\/share\/icons\/hicolor\/[^/]+\/apps\/streamscope\.(png|svg)$/.test(path)
  )
  expect(icons).toHaveLength(9)
  expect(installedFiles.filter((path) => path.includes('node_modules'))).toEqual([])
})

test('the installed app streams the built-in story, and keeps what a person chose', async ({ start }) => {
  const app = start(EXECUTABLE, home, desktop())
  const page = await app.openPage()
  const story = cardOf(page, 'Story')
  await page.getByRole('button', { name: 'Run story' }).click()
  await expect(story.status).toHaveText('Complete', { timeout: 60_000 })
  expect(((await story.text.textContent()) ?? '').split(/\s+/).length).toBeGreaterThan(40)
  await page.screenshot({ path: 'screenshots/installed.png' })
  const changed = await page.evaluate(() => window.streamscope.invoke('settings:change', { theme: 'dark' }))
  expect(changed.ok).toBe(true)
  expect(await invoke(page, 'profiles:save', { draft: PROVIDER, key: KEY })).toMatchObject({
    summary: { credential: { hasKey: true, state: keyring ? 'stored' : 'session-only' } }
  })
  streamed = await readHistory(page)
  const { way } = await invoke(page, 'updates:read', undefined)
  expect(way).toBe(packages ? 'package-manager' : 'none')
  expect(streamed).toHaveLength(1)
  await page.close()
  expect(await app.exited).toBe(0)
})

test('a second start leaves the work to the first', async ({ start }) => {
  const first = start(EXECUTABLE, home)
  const page = await first.openPage()
  const second = start(EXECUTABLE, home)
  expect(await second.exited).toBe(0)
  expect(second.stderr).toContain('Streamscope is running already; its window comes to the front.')
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
  await page.close()
  expect(await first.exited).toBe(0)
})

test('an upgrade keeps settings, history and keys', async ({ start }) => {
  test.skip(packages === null, 'only root on Debian installs a package')
  const before = await filesOfData()
  run('dpkg', '--install', packages?.next ?? '')
  expect(run('dpkg', '--status', 'streamscope')).toContain(`\nVersion: ${nextVersion}\n`)
  const app = start(EXECUTABLE, home, desktop())
  const page = await app.openPage()
  const settings = await page.evaluate(() => window.streamscope.invoke('settings:read', undefined))
  expect(settings).toMatchObject({ ok: true, value: { theme: 'dark' } })
  expect(await readHistory(page)).toEqual(streamed)
  const [kept] = await invoke(page, 'profiles:list', undefined)
  expect(kept).toMatchObject({
    profile: PROVIDER,
    credential: keyring ? { hasKey: true, state: 'stored' } : { hasKey: false }
  })
  await page.close()
  await app.exited
  expect(await filesOfData()).toEqual(expect.arrayContaining(before.filter((name) => !name.startsWith('Singleton'))))
})

test('removal leaves the data of the person alone', async () => {
  test.skip(packages === null, 'only root on Debian installs a package')
  const before = await filesOfData()
  run('dpkg', '--remove', 'streamscope')
  const own = installedFiles.filter((path) => /streamscope/.test(path))
  expect(own.length).toBeGreaterThan(30)
  expect(own.filter((path) => existsSync(path))).toEqual([])
  expect(await filesOfData()).toEqual(before)
})
