import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runQuietly } from '../setup/child.mjs'
import { SetupError } from '../setup/report.mjs'

/**
 * Makes a disk image with the app beside a link to the Applications folder, with the system's own tool.
 * @param {string} appFolder holds Streamscope.app
 * @param {string} outDir
 * @param {string} version
 * @returns {Promise<string[]>}
 */
export async function makeDmg(appFolder, outDir, version) {
  const folder = join(outDir, 'make', 'dmg', process.arch)
  const content = mkdtempSync(join(tmpdir(), 'streamscope-dmg-'))
  try {
    mkdirSync(folder, { recursive: true })
    // A copy that followed links would break the signature.
    cpSync(join(appFolder, 'Streamscope.app'), join(content, 'Streamscope.app'), {
      recursive: true,
      verbatimSymlinks: true
    })
    symlinkSync('/Applications', join(content, 'Applications'))
    const image = join(folder, `Streamscope-${version}-${process.arch}.dmg`)
    const args = ['create', '-volname', 'Streamscope', '-srcfolder', content, '-format', 'UDZO', '-ov', image]
    const { code, output } = await runQuietly('hdiutil', args)
    if (code !== 0) throw new SetupError('Disk image', output.trim())
    return [image]
  } finally {
    rmSync(content, { recursive: true, force: true })
  }
}
