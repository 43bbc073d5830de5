import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSettingsStore } from '../../../src/main/history/settings-store'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings'

let folder: string
let notices: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-settings-'))
  notices = []
})

afterEach(() => rm(folder, { recursive: true }))

const NOW = new Date('2026-11-22T20:30:00.123Z')
const open = () => openSettingsStore({ folder, now: () => NOW, onNotice: (message) => void notices.push(message) })
const file = (name = 'settings.json') => join(folder, name)
const BOUNDS = { x: 1, y: 2, width: 1000, height: 700, maximized: false }

test('a first start has the defaults and writes nothing', async () => {
  expect((await open()).read()).toEqual(DEFAULT_SETTINGS)
  expect(await readdir(folder)).toEqual([])
  expect(notices).toEqual([])
})

test('a change holds at once, and after a restart', async () => {
  const store = await open()
  store.change({ theme: 'dark' })
  store.change({ window: BOUNDS })
  store.change({ theme: undefined })
  expect(store.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', window: BOUNDS })
  await store.flush()
  expect((await open()).read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', window: BOUNDS })
})

test('many changes at once leave the last one on disk', async () => {
  const store = await open()
  for (let width = 800; width < 840; width += 1) store.change({ window: { ...BOUNDS, width } })
  await store.flush()
  expect((await open()).read().window?.width).toBe(839)
})

describe('a damaged file', () => {
  test('is set aside by name, and its backup restored', async () => {
    const store = await open()
    for (const theme of ['dark', 'light'] as const) {
      store.change({ theme })
      await store.flush()
    }
    await writeFile(file(), '{ "theme": "li')
    expect((await open()).read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    const aside = 'settings.corrupt-2026-11-22T20-30-00-123Z.json'
    expect(await readFile(file(aside), 'utf8')).toBe('{ "theme": "li')
    expect(notices).toEqual([
      `The settings file was damaged and was set aside as ${file(aside)}. The backup was restored.`
    ])
  })

  test('leaves what was restored for every later start, changed or not', async () => {
    await writeFile(file(), 'null')
    await writeFile(file('settings.json.bak'), '{ "theme": "dark" }')
    await open()
    const second = await open()
    expect(second.read().theme).toBe('dark')
    second.change({ window: BOUNDS })
    await second.flush()
    expect((await open()).read()).toMatchObject({ theme: 'dark', window: BOUNDS })
    expect(notices).toHaveLength(1)
  })

  test('with a damaged backup gives the defaults', async () => {
    await writeFile(file(), '')
    await writeFile(file('settings.json.bak'), '[]')
    expect((await open()).read()).toEqual(DEFAULT_SETTINGS)
    expect(notices[0]).toMatch(/ The defaults are used\.$/)
  })

  test('whatever is in it never keeps the app from starting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        await writeFile(file(), text)
        expect(['system', 'light', 'dark']).toContain((await open()).read().theme)
      }),
      { numRuns: 200 }
    )
  })

  test('that cannot be read is said, and left alone', async () => {
    await mkdir(file())
    const store = await open()
    expect(store.read()).toEqual(DEFAULT_SETTINGS)
    expect(notices[0]).toContain('cannot be read (EISDIR)')
    expect(await readdir(folder)).toEqual(['settings.json'])
  })
})

test.runIf(process.platform === 'linux')('where the disk is full, space is what helps', async () => {
  const store = await open()
  await symlink('/dev/full', file('settings.json.tmp'))
  store.change({ theme: 'dark' })
  await store.flush()
  expect(notices).toEqual([
    `Settings cannot be saved in ${folder} (ENOSPC), so they last until you quit. Free some space on its disk, or name another folder in STREAMSCOPE_USER_DATA_DIR.`
  ])
})

test('where nothing can be written, settings go on in memory and it is said once', async () => {
  await rm(folder, { recursive: true })
  await writeFile(folder, 'a file where the folder was')
  const store = await openSettingsStore({
    folder: join(folder, 'below'),
    now: () => NOW,
    onNotice: (message) => void notices.push(message)
  })
  notices = []
  store.change({ theme: 'dark' })
  store.change({ theme: 'light' })
  await store.flush()
  expect(store.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' })
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatch(/cannot be saved in .*below \(E\w+\), so they last until you quit\./)
})
