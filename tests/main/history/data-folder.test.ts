import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureDataFolder } from '../../../src/main/history/data-folder'

let parent: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'streamscope-folder-'))
})

afterEach(() => rm(parent, { recursive: true }))

test('a missing folder is made, and nothing put into it', async () => {
  const folder = join(parent, 'a', 'b')
  ensureDataFolder(folder)
  ensureDataFolder(folder)
  expect(await readdir(folder)).toEqual([])
})

test('one that cannot be written is named in one line, with the way out', async () => {
  const file = join(parent, 'file')
  await writeFile(file, '')
  const folder = join(file, 'below')
  expect(() => ensureDataFolder(folder)).toThrow(
    `The data folder ${folder} cannot be written (ENOTDIR). Make it writable, or name another in STREAMSCOPE_USER_DATA_DIR.`
  )
  expect(() => ensureDataFolder(file)).toThrow(`The data folder ${file} cannot be written (EEXIST).`)
})
