import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

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
  const temporary = `${path}.tmp`
  try {
    await writeThrough(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await flushFolder(dirname(path))
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600)
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
