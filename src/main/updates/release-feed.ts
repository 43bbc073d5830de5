import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'

const versionSchema = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)

const fileSchema = z.strictObject({
  /** Such as `linux-x64`. */
  platform: z.string().max(32),
  /** Beside the feed; no path leads anywhere else. */
  name: z.string().regex(/^\w[\w.+-]{0,120}$/),
  bytes: z
    .int()
    .min(1)
    .max(1024 ** 3),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})

/** What `latest.json` of a feed says. `scripts/packaging/release-feed.mjs` writes it. */
const releaseSchema = z.strictObject({
  version: versionSchema,
  notes: z.string().max(20_000),
  files: z.array(fileSchema).max(32)
})
export type Release = z.output<typeof releaseSchema>
export type ReleaseFile = z.output<typeof fileSchema>

/**
 * Reads what a feed said, if whoever has the key said it.
 *
 * @param signature Ed25519, over the very bytes, in base64
 * @param publicKey in base64, SPKI DER
 * @throws Error whose message is one sentence for a person
 */
export function readRelease(bytes: Uint8Array, signature: string, publicKey: string): Release {
  if (!isSigned(bytes, signature, publicKey))
    throw new Error('The release feed is not signed by the makers of Streamscope, so nothing of it was used.')
  try {
    return releaseSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new Error('The release feed says something that this version does not understand.', { cause })
  }
}

function isSigned(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'))
  } catch {
    return false
  }
}

/** Whether a version is newer than another; both are three numbers, what follows a hyphen is an earlier one of the same. */
export function isNewer(version: string, than: string): boolean {
  const [left, right] = [numbersOf(version), numbersOf(than)]
  const index = left.findIndex((number, place) => number !== right[place])
  if (index < 0) return than.includes('-') && !version.includes('-')
  return (left[index] ?? 0) > (right[index] ?? 0)
}

function numbersOf(version: string): number[] {
  return version.replace(/-.*/, '').split('.').map(Number)
}
