import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { PROJECT_ROOT } from '../setup/project.mjs'

/**
 * What a step tested. `failures` names what failed, `repeats` what passed only at the second try; both also count above.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[], repeats?: string[] }} TestCounts
 */

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
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresIn)
  }
}

/** @param {any} file */
function failuresIn(file) {
  const failed = file.assertionResults.filter((/** @type {any} */ test) => !hasNotFailed(test))
  if (failed.length === 0) return file.status === 'failed' ? [nameOf(file.name)] : []
  return failed.map((/** @type {any} */ test) => `${nameOf(file.name)} › ${test.fullName}`)
}

/** @param {string} path of a test file, to be written from the project's folder on */
function nameOf(path) {
  return relative(PROJECT_ROOT, path)
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
  const tests = report.suites.flatMap((/** @type {any} */ suite) => testsIn(suite, []))
  const named = (/** @type {string} */ status) =>
    tests.filter((/** @type {any} */ test) => test.status === status).map((/** @type {any} */ test) => test.name)
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: named('unexpected'),
    repeats: named('flaky')
  }
}

/**
 * @param {any} suite
 * @param {readonly string[]} titles of the suites around it
 * @returns {{ name: string, status: string }[]}
 */
function testsIn(suite, titles) {
  const around = [...titles, suite.title]
  return [
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests.map((/** @type {any} */ { status }) => ({ name: [...around, spec.title].join(' › '), status }))
    ),
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => testsIn(inner, around))
  ]
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
 * @returns {string[]} the tests to look at, a line each: at the end, where nobody has to search for them
 */
export function nameTests(all) {
  return [
    ...all.flatMap(({ failures = [] }) => failures).map((name) => `Failed: ${name}`),
    ...all.flatMap(({ repeats = [] }) => repeats).map((name) => `Passed at the second try: ${name}`)
  ]
}

/**
 * @param {readonly TestCounts[]} all
 * @returns {string} the last line of `npm test`
 */
export function summarize(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
