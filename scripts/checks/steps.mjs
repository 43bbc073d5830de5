import { join } from 'node:path'
import { countPlaywright, countVitest, readCounts } from './test-counts.mjs'

/**
 * One step of `npm test`: an npm script, and how to count what it tested.
 * @typedef {object} CheckStep
 * @property {string} name
 * @property {string} script
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [inWindow] needs a display
 * @property {(exitCode: number) => import('./test-counts.mjs').TestCounts} count
 */

/**
 * @param {string} reports a folder for the test runners' reports
 * @returns {CheckStep[]} in the order in which they run: what fails fast comes first
 */
export function createSteps(reports) {
  const vitestReport = join(reports, 'vitest.json')
  const playwrightReport = join(reports, 'playwright.json')
  return [
    { name: 'types', script: 'check:types', args: [], count: countCheck },
    { name: 'lint', script: 'check:lint', args: [], count: countCheck },
    { name: 'unused', script: 'check:unused', args: [], count: countCheck },
    {
      name: 'unit',
      script: 'test:unit',
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
      count: (exitCode) => readCounts(vitestReport, countVitest, exitCode)
    },
    {
      name: 'end-to-end',
      script: 'test:e2e',
      args: ['--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, STREAMSCOPE_NO_SCREENSHOTS: '1' },
      inWindow: true,
      count: (exitCode) => readCounts(playwrightReport, countPlaywright, exitCode)
    }
  ]
}

/**
 * A check without tests of its own counts only when it fails, as one failure.
 * @param {number} exitCode
 */
function countCheck(exitCode) {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
}
