import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/**
 * @param {any} report of Vitest's JSON reporter
 * @returns {TestCounts} a file that fails before its first test counts as one failure
 */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.every(hasNotFailed)
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

/** @param {any} test */
function hasNotFailed(test) {
  return test.status !== 'failed'
}

/**
 * @param {any} report of Playwright's JSON reporter
 * @returns {TestCounts} a flaky test passed in the end; an error outside any test counts as a failure
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/**
 * @param {string} path of the JSON report
 * @param {(report: any) => TestCounts} count
 * @param {number} exitCode of the test runner
 * @returns {TestCounts} a runner that fails without saying which test did counts as one failure
 */
export function readCounts(path, count, exitCode) {
  const counts = countIfThere(path, count)
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {string} path
 * @param {(report: any) => TestCounts} count
 */
function countIfThere(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/**
 * @param {readonly TestCounts[]} all
 * @returns {string} the last line of `npm test`
 */
export function summarize(all) {
  const sum = (/** @type {keyof TestCounts} */ key) => all.reduce((total, counts) => total + counts[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
