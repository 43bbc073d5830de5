import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundledPackage } from '../../shared/bundled-package'
import { RunFault } from '../../shared/run-error'

/**
 * Reads the list that the build makes of what it bundled.
 *
 * @throws RunFault where this build has none
 */
export async function readLicences(buildFolder: string): Promise<BundledPackage[]> {
  const path = join(buildFolder, 'third-party-licenses.json')
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new RunFault('not-found', `${path} cannot be read. Install Streamscope anew.`, { cause })
  })
  return JSON.parse(text)
}
