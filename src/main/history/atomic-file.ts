import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the version before the present one is kept. */
export function backupPathOf(path: string): string {
  return `${path}.bak`
}

/**
 * Replaces a file's text so that whoever reads it, even after a crash or a power cut, finds the old text or the new one
 * whole. What stood there before is kept beside it, at `backupPathOf(path)`. Makes the folder where it is missing. The
 * caller sees to it that one file is not written twice at a time.
 *
 * @throws the file system's error; the file then stands as it was
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const previous = await readIfPresent(path)
  if (previous !== null) await replace(backupPathOf(path), previous)
  await replace(path, text)
}

/**
 * Replaces a file where a person wants it, whole or not at all; a device or a pipe is written to, and stays what it is. Touches nothing else in their folder and keeps no backup
 * there; a link stays a link, and permissions stay, as far as the system's mask leaves them.
 *
 * @throws the file system's error; the file then stands as it was, or is not there
 */
export async function saveFileAtomically(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const present = await stat(target).catch(() => null)
  if (present && !present.isFile() && !present.isDirectory()) return writeFile(target, text)
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  await moveInPlace(target, { path: temporary, text, mode: present ? present.mode & 0o777 : 0o666 })
  await flushFolder(dirname(target)).catch(() => {})
}

/** A file's text, or null where there is no such file. */
export async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function replace(path: string, text: string): Promise<void> {
  await moveInPlace(path, { path: `${path}.tmp`, text, mode: 0o600 })
  await flushFolder(dirname(path))
}

interface NewFile {
  path: string
  text: string
  /** As the system's mask leaves it. */
  mode: number
}

/** Writes a file through to the disk under another name, then moves it to where it belongs. */
async function moveInPlace(path: string, temporary: NewFile): Promise<void> {
  try {
    await writeThrough(temporary)
    await rename(temporary.path, path)
  } catch (error) {
    await rm(temporary.path, { force: true }).catch(() => {})
    throw error
  }
}

async function writeThrough({ path, text, mode }: NewFile): Promise<void> {
  const file = await open(path, 'w', mode)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the rename itself last. Windows has no such call and needs none. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
