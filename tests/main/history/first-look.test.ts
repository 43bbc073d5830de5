import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFirstLook, SETTINGS_FILE } from '../../../src/main/history/first-look'
import { openSettingsStore } from '../../../src/main/history/settings-store'
import { themeSchema } from '../../../src/shared/settings'
import { windowStateSchema } from '../../../src/shared/window-state'

const NOTHING = { theme: 'system', window: undefined }
const BOUNDS = { x: -1, y: 2, width: 1000, height: 700, maximized: true }

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-look-'))
})

afterEach(() => rm(folder, { recursive: true }))

const write = (text: string, name = SETTINGS_FILE) => writeFile(join(folder, name), text)

test('what the settings store has written is read', async () => {
  const store = await openSettingsStore({ folder, now: () => new Date(), onNotice: () => {} })
  store.change({ theme: 'dark', window: BOUNDS })
  await store.flush()
  expect(await readFirstLook(folder)).toEqual({ theme: 'dark', window: BOUNDS })
})

test('without a file, and with a damaged one, a window is made as on a first start', async () => {
  expect(await readFirstLook(folder)).toEqual(NOTHING)
  await write('{"theme": "da')
  expect(await readFirstLook(folder)).toEqual(NOTHING)
})

test('a damaged file gives way to its backup', async () => {
  await write('{"theme": "da')
  await write(JSON.stringify({ theme: 'dark', window: BOUNDS }), `${SETTINGS_FILE}.bak`)
  expect(await readFirstLook(folder)).toEqual({ theme: 'dark', window: BOUNDS })
})

test('whatever the file holds, only what the schemas take is believed', async () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constant(null))
  const window = fc.oneof(
    fc.record({ x: number, y: number, width: number, height: number, maximized: fc.oneof(fc.boolean(), fc.string()) }),
    fc.jsonValue()
  )
  const theme = fc.oneof(fc.constantFrom('system', 'light', 'dark'), fc.jsonValue())
  const stored = fc.oneof(fc.record({ theme, window }), fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(stored, async (value) => {
      const text = JSON.stringify(value)
      await write(text)
      const look = await readFirstLook(folder)
      const fields = JSON.parse(text) ?? {}
      expect(look).toEqual({
        theme: themeSchema.safeParse(fields.theme).data ?? 'system',
        window: windowStateSchema.safeParse(fields.window).data
      })
    })
  )
})
