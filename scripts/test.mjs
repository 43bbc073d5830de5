/**
 * `npm test`: sets up what is missing, then runs every check and every test, and ends with one line that counts them.
 * `npm test -- unit lint` runs only the steps that are named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep } from './checks/run-step.mjs'
import { createSteps } from './checks/steps.mjs'
import { nameTests, summarize } from './checks/test-counts.mjs'
import { provideBuild } from './setup/build.mjs'
import { provideDependencies } from './setup/dependencies.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { provideKeyring } from './setup/linux-keyring.mjs'
import { provideLinuxLibraries } from './setup/linux-libraries.mjs'
import { rerunIfNodeIsTooOld } from './setup/node-runtime.mjs'

await runEntryPoint(async () => {
  const rerun = await rerunIfNodeIsTooOld()
  if (rerun !== undefined) return rerun
  const reports = mkdtempSync(join(tmpdir(), 'streamscope-test-'))
  try {
    return await runSteps(reports, process.argv.slice(2))
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
})

/**
 * @param {string} reports
 * @param {readonly string[]} names
 */
async function runSteps(reports, names) {
  const all = createSteps(reports)
  const unknown = names.find((name) => all.every((step) => step.name !== name))
  if (unknown !== undefined) {
    process.stderr.write(`There is no step "${unknown}". The steps are: ${all.map(({ name }) => name).join(', ')}.\n`)
    return 2
  }
  const steps = names.length === 0 ? all : all.filter(({ name }) => names.includes(name))
  const env = await setUp(steps.some(({ inWindow }) => inWindow))
  /** @type {import('./checks/test-counts.mjs').TestCounts[]} */
  const counts = []
  for (const step of steps) counts.push(await runStep(step, env))
  const failedSteps = steps.filter((_, index) => counts[index]?.failed !== 0).map(({ name }) => name)
  process.stdout.write(['', ...nameTests(counts), ''].join('\n'))
  if (failedSteps.length > 0) process.stdout.write(`Failed: ${failedSteps.join(', ')}\n`)
  process.stdout.write(`${summarize(counts)}\n`)
  return failedSteps.length === 0 ? 0 : 1
}

/**
 * @param {boolean} needsWindow
 * @returns {Promise<NodeJS.ProcessEnv>} tells the tests which Electron to start
 */
async function setUp(needsWindow) {
  await provideDependencies()
  await provideBuild()
  if (!needsWindow) return {}
  const { provideElectron } = await import('./setup/electron.mjs')
  const electron = await provideElectron()
  await provideLinuxLibraries(electron.path, { needsDisplay: true })
  await provideKeyring()
  return { STREAMSCOPE_ELECTRON_PATH: electron.path }
}
