import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildPackage } from '../../scripts/packaging/build-package.mjs'
import { executableIn } from '../../scripts/packaging/executable.mjs'
import { provideElectron } from '../../scripts/setup/electron.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { electronForWindows } from '../harness/electron-for-windows.mjs'
import { interleave } from '../harness/interleave.mjs'
import { toRows } from '../harness/rows.mjs'
import { bytesOfFolder } from './bytes-of-folder.mjs'
import { forgetFiles } from './forget-files.mjs'
import { measureStart } from './measure-start.mjs'

const BARE = 'bare Electron window'
const OURS = 'Streamscope'
const STORY = `document.querySelector('[data-slot=story]')`
/** @type {Record<string, import('./measure-start.mjs').FirstClick>} */
const CLICKS = {
  [BARE]: {
    button: `document.querySelector('button')`,
    answer: `document.querySelector('button')?.textContent === 'Clicked'`,
    firstText: 'true'
  },
  [OURS]: {
    button: `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Run story')`,
    answer: `${STORY}?.dataset.live === 'true'`,
    firstText: `${STORY}?.textContent !== ''`
  }
}
const UNITS = {
  painted: 'ms',
  answered: 'ms',
  firstText: 'ms',
  answeredLater: 'ms',
  answeredCold: 'ms',
  size: 'MB',
  deb: 'MB'
}
/** @type {Record<string, string>} */
const NAMES = {
  painted: 'process start to its first paint',
  answered: 'process start to a usable window',
  firstText: 'process start to the first token, over a usable bare window',
  answeredLater: 'process start to a usable window, not the first time',
  answeredCold: 'process start to a usable window, files from the disk',
  size: 'installed',
  deb: 'deb'
}
const MAIN = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 720, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<button onclick="this.textContent=\\'Clicked\\'">Ready</button>')
})
app.on('window-all-closed', () => app.quit())
`

/**
 * What this app costs over the least that an Electron app can be, packaged by the same code: the time until a click in its
 * window is answered, and bytes.
 * @param {import('../harness/areas.mjs').BenchContext} context
 * @returns {Promise<import('../harness/areas.mjs').AreaResult>}
 */
export async function measure(context) {
  if (!electronForWindows(context)) return { name: 'start', rows: [] }
  const builds = await packageBoth(context)
  const variants = [BARE, OURS]
  // Once each, so that both are in the system's memory.
  for (const variant of variants) await inNewHome((home) => startOnce(builds, variant, home))
  const rounds = await interleave(variants, context.repeats, async (variant) => ({
    ...(await startThrice(builds, variant)),
    ...sizesOf(builds, variant)
  }))
  return { name: 'start', rows: toRows(rounds, UNITS, { floor: BARE, name: (metric) => NAMES[metric] ?? metric }) }
}

/** In a new home, in the same one again, and from the disk. @param {Builds} builds @param {string} variant */
async function startThrice(builds, variant) {
  const warm = await inNewHome(async (home) => {
    const first = await startOnce(builds, variant, home)
    return { ...first, answeredLater: (await startOnce(builds, variant, home)).answered }
  })
  if (process.platform !== 'linux') return warm
  forgetFiles(builds[variant]?.appFolder ?? '')
  const cold = await inNewHome((home) => startOnce(builds, variant, home))
  return { ...warm, answeredCold: cold.answered }
}

/** @template Result @param {(home: string) => Promise<Result>} use */
async function inNewHome(use) {
  const home = mkdtempSync(join(tmpdir(), 'streamscope-start-'))
  try {
    return await use(home)
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @typedef {Record<string, import('../../scripts/packaging/build-package.mjs').BuiltPackage>} Builds */

/** @param {import('../harness/areas.mjs').BenchContext} context @returns {Promise<Builds>} */
async function packageBoth({ folder, quick }) {
  const electron = await provideElectron()
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const common = { version, makers: quick ? [] : ['@electron-forge/maker-deb'] }
  const bare = await buildPackage(electron, { ...common, dir: writeBareApp(folder), outDir: join(folder, 'bare') })
  const ours = await buildPackage(electron, { ...common, outDir: join(folder, 'ours') })
  return { [BARE]: bare, [OURS]: ours }
}

/** @param {Builds} builds @param {string} variant @param {string} home */
function startOnce(builds, variant, home) {
  return measureStart(executableIn(builds[variant]?.appFolder ?? ''), home, /** @type {any} */ (CLICKS[variant]))
}

/** @param {Builds} builds @param {string} variant */
function sizesOf(builds, variant) {
  const { appFolder = '', installers = [] } = builds[variant] ?? {}
  const [deb] = installers
  return { size: bytesOfFolder(appFolder) / 1e6, ...(deb ? { deb: bytesOfFolder(deb) / 1e6 } : {}) }
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
