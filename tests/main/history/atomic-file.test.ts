import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  backupPathOf,
  readIfPresent,
  saveFileAtomically,
  writeFileAtomically
} from '../../../src/main/history/atomic-file'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-atomic-'))
  path = join(folder, 'deep', 'settings.json')
})

afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

test('the first text makes its folder and no backup', async () => {
  await writeFileAtomically(path, 'one')
  expect(await readFile(path, 'utf8')).toBe('one')
  expect(await readdir(join(folder, 'deep'))).toEqual(['settings.json'])
})

test('a later text keeps the one before it as the backup', async () => {
  for (const text of ['one', 'two', 'three']) await writeFileAtomically(path, text)
  expect(await readFile(path, 'utf8')).toBe('three')
  expect(await readFile(backupPathOf(path), 'utf8')).toBe('two')
  expect((await readdir(join(folder, 'deep'))).sort()).toEqual(['settings.json', 'settings.json.bak'])
})

test('whoever reads meanwhile finds one text or the other, whole', async () => {
  const texts = ['a'.repeat(50_000), 'b'.repeat(70_000)]
  let writing = true
  const write = async () => {
    for (let round = 0; round < 40; round += 1) await writeFileAtomically(path, texts[round % 2] ?? '')
    writing = false
  }
  const found = new Set<string | null>()
  const read = async () => {
    while (writing) found.add(await readIfPresent(path))
  }
  await Promise.all([write(), read()])
  found.delete(null)
  expect([...found].sort()).toEqual(texts)
})

test('only its owner can read the file', async () => {
  await writeFileAtomically(path, 'one')
  expect((await stat(path)).mode & 0o077).toBe(0)
})

test('a write that fails leaves the file as it was, and nothing beside it', async () => {
  await writeFileAtomically(path, 'one')
  // A folder in the place of the backup: the rename onto it is refused, for root as for anyone.
  await mkdir(backupPathOf(path))
  await writeFile(join(backupPathOf(path), 'in-the-way'), '')
  await expect(writeFileAtomically(path, 'two')).rejects.toThrow()
  expect(await readFile(path, 'utf8')).toBe('one')
  expect((await readdir(join(folder, 'deep'))).sort()).toEqual(['settings.json', 'settings.json.bak'])
})

test('a leftover of an earlier crash is in nobody’s way', async () => {
  await writeFileAtomically(path, 'one')
  await writeFile(`${path}.tmp`, 'half a te')
  await writeFileAtomically(path, 'two')
  expect(await readFile(path, 'utf8')).toBe('two')
})

test.skipIf(process.platform === 'win32')(
  'what a person names that is no file is written to, and stays what it is',
  async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [text] = await Promise.all([readFile(pipe, 'utf8'), saveFileAtomically(pipe, 'one')])
    expect(text).toBe('one')
    expect((await stat(pipe)).isFIFO()).toBe(true)
    expect(await readdir(folder)).toEqual(['pipe'])
  }
)

test('a missing file reads as null, an unreadable one throws', async () => {
  expect(await readIfPresent(path)).toBeNull()
  await expect(readIfPresent(folder)).rejects.toThrow('EISDIR')
})
