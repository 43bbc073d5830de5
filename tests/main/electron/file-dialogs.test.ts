import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFileDialogs } from '../../../src/main/electron/file-dialogs'

const chosen = vi.hoisted(() => ({ path: '' }))
vi.mock('electron', () => ({ dialog: { showSaveDialog: async () => ({ canceled: false, filePath: chosen.path }) } }))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-dialogs-'))
  chosen.path = join(folder, 'providers.json')
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const save = (text: string) =>
  createFileDialogs(() => null).save(text, 'providers.json', { name: 'JSON', extensions: ['json'] })

test('a file of a person’s is written over where they say so, and nothing else in their folder is touched', async () => {
  await writeFile(chosen.path, 'before')
  await writeFile(`${chosen.path}.bak`, 'their own')
  expect(await save('after')).toBe(chosen.path)
  expect((await readdir(folder)).sort()).toEqual(['providers.json', 'providers.json.bak'])
  expect(await readFile(chosen.path, 'utf8')).toBe('after')
  expect(await readFile(`${chosen.path}.bak`, 'utf8')).toBe('their own')
})

test('a place that cannot be written is said', async () => {
  chosen.path = join(folder, 'missing', 'providers.json')
  await expect(save('after')).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('ENOENT') })
})
