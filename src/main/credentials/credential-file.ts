import { z } from 'zod'
import { type JsonFile, openJsonFile } from '../history/json-file'

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
export type CredentialFile = JsonFile<{ version: 1; entries: CredentialEntries }>

/** Opens the file of ciphertexts. Never rejects: a damaged one is set aside and said. */
export function openCredentialFile(
  path: string,
  now: () => Date,
  onNotice: (message: string) => void
): Promise<CredentialFile> {
  return openJsonFile<CredentialFile['value']>({
    path,
    parse: fileSchema.parse,
    initial: { version: 1, entries: {} },
    words: { subject: 'The key file', withoutFile: 'Enter the keys again.' },
    now,
    onNotice
  })
}
