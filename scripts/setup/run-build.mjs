import { existsSync, rmSync } from 'node:fs'
import { writeLicenses } from '../packaging/licenses.mjs'
import { isBuilt, STAMP } from './build.mjs'
import { runQuietly } from './child.mjs'
import { withLock } from './lock.mjs'
import { inProject, TREE_LOCK } from './project.mjs'
import { SetupError, say } from './report.mjs'
import { writeStamp } from './stamp.mjs'

const STEP = 'Build'

/**
 * @param {string} hash of the sources
 * @throws {SetupError}
 */
export async function build(hash) {
  await withLock(STEP, TREE_LOCK, async (addProcess) => {
    if (isBuilt(hash)) return
    say(STEP, existsSync(STAMP) ? 'sources changed, building' : 'building')
    rmSync(STAMP, { force: true })
    const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const args = [electronVite, 'build', '--logLevel', 'warn']
    const { code, output } = await runQuietly(process.execPath, args, { onSpawn: addProcess })
    if (code !== 0) {
      process.stderr.write(output)
      throw new SetupError(
        STEP,
        'the sources do not build; the reason is above. Correct it, then run the same command again.'
      )
    }
    writeLicenses()
    writeStamp(STAMP, hash)
  })
}
