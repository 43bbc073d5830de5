import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countPlaywright, countVitest, readCounts, summarize } from '../../../scripts/checks/test-counts.mjs'

const VITEST_REPORT = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [] }
  ]
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streamscope-counts-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('counts a test file that broke before its first test as a failure', () => {
  expect(countVitest(VITEST_REPORT)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('counts an error outside the tests, and a test that passed at the second try', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'no server' }] }
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

test('a runner that fails without a report is a failure, not nothing', () => {
  expect(readCounts(join(folder, 'none.json'), countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that fails with a report of passed tests only is a failure all the same', () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }))
  expect(readCounts(path, countPlaywright, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(readCounts(path, countPlaywright, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
})

test('the last line adds up, and speaks of skipped tests only if there are any', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 }
  expect(summarize([counts, { ...counts, failed: 1 }])).toBe('4 passed, 1 failed')
  expect(summarize([counts, { ...counts, skipped: 3 }])).toBe('4 passed, 0 failed, 3 skipped')
})
