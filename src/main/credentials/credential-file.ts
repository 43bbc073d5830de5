import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { backupPathOf, readIfPresent, writeFileAtomically } from '../history/atomic-file'

const entrySchema = z.strictObject({
  /** The ciphertext, in base64. */
  blob: z.base64(),
  setAt: z.iso.datetime(),
  /** The origin that the key may go to. */
  boundTo: z.string()
})
const fileSchema = z.strictObject({ version: z.literal(1), entries: z.record(z.string(), entrySchema) })

export type CredentialEntry = z.infer<typeof entrySchema>
export type CredentialEntries = Readonly<Record<string, CredentialEntry>>

/** What was read, and a sentence for a person where the file was not what it should be. */
export interface CredentialFileContents {
  entries: CredentialEntries
  notice: string | null
}

/** Reads the file; a missing one is empty, a damaged one is set aside (never deleted) and its backup taken. Never rejects. */
export async function readCredentialFile(path: string, now: Date): Promise<CredentialFileContents> {
  try {
    const text = await readIfPresent(path)
    if (text === null) return { entries: {}, notice: null }
    const entries = parse(text)
    return entries ? { entries, notice: null } : await recover(path, now)
  } catch (error) {
    return {
      entries: {},
      notice: `The keys in ${path} cannot be read (${reasonOf(error)}). Enter them again, or free the file.`
    }
  }
}

/** @throws the file system's error; the file then stands as it was */
export async function writeCredentialFile(path: string, entries: CredentialEntries): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`)
}

async function recover(path: string, now: Date): Promise<CredentialFileContents> {
  const aside = path.replace(/\.json$/, `.corrupt-${now.toISOString().replace(/[:.]/g, '-')}.json`)
  await rename(path, aside)
  const backup = await readIfPresent(backupPathOf(path))
  const entries = backup === null ? null : parse(backup)
  const outcome = entries ? 'The version before it was restored.' : 'Enter the keys again.'
  return { entries: entries ?? {}, notice: `The key file was damaged and was set aside as ${aside}. ${outcome}` }
}

function parse(text: string): CredentialEntries | null {
  try {
    return fileSchema.parse(JSON.parse(text)).entries
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
