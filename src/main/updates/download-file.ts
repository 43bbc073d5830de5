import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Timer } from '../../shared/timer'
import type { Fetch } from '../models/provider-fetch'
import { fetchLimited } from './fetch-limited'
import type { ReleaseFile } from './release-feed'

/**
 * Fetches a file of a release into a folder. Under its own name it stands there only once it is whole, and the one that
 * was signed.
 *
 * @throws Error whose message is one sentence for a person
 */
export async function downloadFile(
  feed: URL,
  { name, bytes, sha256 }: ReleaseFile,
  { fetch, timer, folder }: { fetch: Fetch; timer: Timer; folder: string }
): Promise<string> {
  const path = join(folder, name)
  const part = `${path}.part`
  const hash = createHash('sha256')
  const file = await open(part, 'w')
  try {
    for await (const chunk of fetchLimited(new URL(name, feed), { fetch, timer, maximumBytes: bytes })) {
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
    await file.close()
    if (hash.digest('hex') !== sha256)
      throw new Error(`${name} is not the file that was signed, so it was thrown away. Try again later.`)
    await rename(part, path)
    return path
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}
