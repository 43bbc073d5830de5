import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One window at a time: two cores, and one display.
  workers: 1,
  // Guards against a window that hangs, not measures: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A window on a busy machine may miss a beat. One that does is named at the end of `npm test`.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']]
})
