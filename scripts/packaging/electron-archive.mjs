import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder } from '../setup/cache-folder.mjs'
import { runQuietly } from '../setup/child.mjs'
import { SetupError, say } from '../setup/report.mjs'
import { withStaging } from '../setup/staging.mjs'

const STEP = 'Packaging'

/**
 * Packs an Electron that was not downloaded from the release page as that page has it, for the packager.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @returns {Promise<string | undefined>} the archive's folder; undefined where the packager's own download will do
 * @throws {SetupError}
 */
export async function provideElectronArchive({ path, version, source }) {
  if (source === 'official') return undefined
  const runtime = dirname(path)
  const folder = join(cacheFolder(), 'electron-archives', runtime.replaceAll(/[^\w.]+/g, '-'))
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  if (existsSync(join(folder, name))) return folder
  await withStaging(STEP, async (staging, addProcess) => {
    say(STEP, `packing Electron ${version}`)
    // Not compressed: it is read on this computer alone.
    const args = ['-c', 'cd "$1" && exec zip --quiet --recurse-paths --symlinks -0 "$2" .', 'sh', runtime]
    const { code, output } = await runQuietly('sh', [...args, join(staging, name)], { onSpawn: addProcess })
    if (code !== 0) throw new SetupError(STEP, `Electron cannot be packed: ${output.trim()}`)
    mkdirSync(folder, { recursive: true })
    renameSync(join(staging, name), join(folder, name))
  })
  return folder
}
