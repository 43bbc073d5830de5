/**
 * `npm run bench:package`: what this app costs over a bare Electron app that is packaged by the same code: bytes, and the
 * time until its window can be used, five starts of each in turn.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildPackage } from '../scripts/packaging/build-package.mjs'
import { executableIn } from '../scripts/packaging/executable.mjs'
import { provideBuild } from '../scripts/setup/build.mjs'
import { provideElectron } from '../scripts/setup/electron.mjs'
import { inProject } from '../scripts/setup/project.mjs'
import { bytesOfFolder } from './package/bytes-of-folder.mjs'
import { measureStart } from './package/measure-start.mjs'

const REPEATS = 5
const MAIN = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 720, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<button>Ready</button>')
})
app.on('window-all-closed', () => app.quit())
`

const folder = mkdtempSync(join(tmpdir(), 'streamscope-bare-'))
try {
  const electron = await provideElectron()
  await provideBuild()
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const bare = {
    dir: writeBareApp(folder),
    version,
    outDir: join(folder, 'dist'),
    makers: ['@electron-forge/maker-deb']
  }
  const builds = {
    bare: await buildPackage(electron, bare),
    streamscope: await buildPackage(electron, { ...bare, dir: inProject(), outDir: inProject('dist', 'package-cost') })
  }
  reportSizes(builds)
  await reportStarts(builds)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} parent @returns {string} its folder */
function writeBareApp(parent) {
  const app = join(parent, 'app')
  const manifest = {
    name: 'bare',
    description: 'The least that an Electron app can be.',
    author: 'The Streamscope authors',
    type: 'module',
    main: './out/main/index.js'
  }
  const files = {
    'package.json': JSON.stringify({ ...manifest, version: '0.0.0', license: 'MIT' }),
    'out/main/index.js': MAIN
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(app, name)), { recursive: true })
    writeFileSync(join(app, name), text)
  }
  return app
}

/** @typedef {Record<'bare' | 'streamscope', import('../scripts/packaging/build-package.mjs').BuiltPackage>} Builds */

/** @param {Builds} builds */
function reportSizes({ bare, streamscope }) {
  const sizes = (/** @type {import('../scripts/packaging/build-package.mjs').BuiltPackage} */ build) => ({
    installed: bytesOfFolder(build.appFolder),
    deb: bytesOfFolder(build.installers[0] ?? '')
  })
  const [least, ours] = [sizes(bare), sizes(streamscope)]
  for (const name of /** @type {const} */ (['installed', 'deb'])) {
    const ratio = (ours[name] / least[name]).toFixed(3)
    console.log(`${name}: bare ${megabytes(least[name])}, Streamscope ${megabytes(ours[name])}, ratio ${ratio}`)
  }
}

/** @param {Builds} builds */
async function reportStarts({ bare, streamscope }) {
  const times = { bare: /** @type {number[]} */ ([]), streamscope: /** @type {number[]} */ ([]) }
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    times.bare.push(await measureStart(executableIn(bare.appFolder), 'button'))
    times.streamscope.push(
      await measureStart(executableIn(streamscope.appFolder), 'button:has-text("Run story"):enabled')
    )
  }
  const [least, ours] = [median(times.bare), median(times.streamscope)]
  console.log(`start: bare ${list(times.bare)} ms, Streamscope ${list(times.streamscope)} ms`)
  console.log(
    `start, median: bare ${least.toFixed(0)} ms, Streamscope ${ours.toFixed(0)} ms, ratio ${(ours / least).toFixed(2)}`
  )
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** @param {readonly number[]} values */
function list(values) {
  return values.map((value) => value.toFixed(0)).join(' ')
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
