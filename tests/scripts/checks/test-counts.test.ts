import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countPlaywright, countVitest, nameTests, readCounts, summarize } from '../../../scripts/checks/test-counts.mjs'

const file = (name: string) => join(process.cwd(), 'tests', name)

const VITEST_REPORT = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', name: file('whole.test.ts'), assertionResults: [{ status: 'passed', fullName: 'a' }] },
    {
      status: 'failed',
      name: file('one.test.ts'),
      assertionResults: [
        { status: 'failed', fullName: 'a b' },
        { status: 'passed', fullName: 'a c' }
      ]
    },
    { status: 'failed', name: file('broken.test.ts'), assertionResults: [] }
  ]
}

const PLAYWRIGHT_REPORT = {
  stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [{ message: 'no server' }],
  suites: [
    {
      title: 'a.spec.ts',
      specs: [{ title: 'good', tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'inner',
          specs: [
            { title: 'bad', tests: [{ status: 'unexpected' }] },
            { title: 'shaky', tests: [{ status: 'flaky' }] }
          ]
        }
      ]
    }
  ]
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streamscope-counts-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('counts a test file that broke before its first test as a failure', () => {
  expect(countVitest(VITEST_REPORT)).toMatchObject({ passed: 5, failed: 2, skipped: 3 })
})

test('counts an error outside the tests, and a test that passed at the second try', () => {
  expect(countPlaywright(PLAYWRIGHT_REPORT)).toMatchObject({ passed: 4, failed: 2, skipped: 2 })
})

test('names what failed, and what passed only at the second try', () => {
  expect(nameTests([countVitest(VITEST_REPORT), countPlaywright(PLAYWRIGHT_REPORT)])).toEqual([
    `Failed: ${join('tests', 'one.test.ts')} › a b`,
    `Failed: ${join('tests', 'broken.test.ts')}`,
    'Failed: a.spec.ts › inner › bad',
    'Passed at the second try: a.spec.ts › inner › shaky'
  ])
})

test('a runner that fails without a report is a failure, not nothing', () => {
  expect(readCounts(join(folder, 'none.json'), countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that fails with a report of passed tests only is a failure all the same', () => {
  const path = join(folder, 'report.json')
  writeFileSync(
    path,
    JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] })
  )
  expect(readCounts(path, countPlaywright, 1)).toMatchObject({ passed: 3, failed: 1, skipped: 0 })
  expect(readCounts(path, countPlaywright, 0)).toMatchObject({ passed: 3, failed: 0, skipped: 0 })
})

test('the last line adds up, and speaks of skipped tests only if there are any', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 }
  expect(summarize([counts, { ...counts, failed: 1 }])).toBe('4 passed, 1 failed')
  expect(summarize([counts, { ...counts, skipped: 3 }])).toBe('4 passed, 0 failed, 3 skipped')
})
