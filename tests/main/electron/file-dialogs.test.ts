import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFileDialogs } from '../../../src/main/electron/file-dialogs'

const chosen = vi.hoisted(() => ({ path: '', isDiskFull: false }))
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async () => ({ canceled: false, filePath: chosen.path }),
    showOpenDialog: async () => ({ canceled: false, filePaths: [chosen.path] })
  }
}))
// A disk that is full after the first characters, by whichever call a file is written.
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>()
  const open: typeof actual.open = async (...args) => {
    const file = await actual.open(...args)
    if (!chosen.isDiskFull) return file
    file.writeFile = async (text) => {
      await file.write(String(text).slice(0, 2))
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    return file
  }
  return { ...actual, open }
})

const JSON_FILES = { name: 'JSON', extensions: ['json'] }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-dialogs-'))
  chosen.path = join(folder, 'providers.json')
})
afterEach(() => {
  chosen.isDiskFull = false
  return rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const save = (text: string) => createFileDialogs(() => null).save(text, 'providers.json', JSON_FILES)

describe('saving', () => {
  test('a file of a person’s is written over where they say so, and nothing else in their folder is touched', async () => {
    await writeFile(chosen.path, 'before')
    for (const ending of ['bak', 'tmp']) await writeFile(`${chosen.path}.${ending}`, 'their own')
    expect(await save('after')).toBe(chosen.path)
    const names = ['providers.json', 'providers.json.bak', 'providers.json.tmp']
    expect((await readdir(folder)).sort()).toEqual(names)
    const texts = names.map((name) => readFile(join(folder, name), 'utf8'))
    expect(await Promise.all(texts)).toEqual(['after', 'their own', 'their own'])
  })

  test('a disk that fills up takes nothing away from the file that was there, and leaves no part of one', async () => {
    await writeFile(chosen.path, 'before')
    chosen.isDiskFull = true
    await expect(save('after')).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('ENOSPC')
    })
    expect(await readFile(chosen.path, 'utf8')).toBe('before')
    chosen.path = join(folder, 'new.json')
    await expect(save('after')).rejects.toMatchObject({ code: 'bad-request' })
    expect(await readdir(folder)).toEqual(['providers.json'])
  })

  test.skipIf(process.platform === 'win32')('a link stays a link, and permissions stay as they were', async () => {
    const target = join(folder, 'target.json')
    await writeFile(target, 'before')
    await chmod(target, 0o640)
    await symlink(target, chosen.path)
    await save('after')
    expect((await lstat(chosen.path)).isSymbolicLink()).toBe(true)
    expect(await readFile(target, 'utf8')).toBe('after')
    expect((await stat(target)).mode & 0o777).toBe(0o640)
  })

  test('a place that cannot be written is said', async () => {
    chosen.path = join(folder, 'missing', 'providers.json')
    await expect(save('after')).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('ENOENT')
    })
  })
})

describe('opening', () => {
  const open = () => createFileDialogs(() => null).open(JSON_FILES)

  test('a file comes with its path', async () => {
    await writeFile(chosen.path, 'text')
    expect(await open()).toEqual({ path: chosen.path, text: 'text' })
  })

  test('a file that is too large is not read first', async () => {
    await writeFile(chosen.path, '')
    // More than can be read at all, and nothing on the disk.
    await truncate(chosen.path, 3 * 1024 ** 3)
    await expect(open()).rejects.toMatchObject({
      code: 'bad-request',
      message: `${chosen.path} is too large. Choose another file.`
    })
  })

  test('a file that is not there is said', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('cannot be read (ENOENT)')
    })
  })
})
