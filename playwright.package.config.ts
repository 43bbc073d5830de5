import { defineConfig } from 'playwright/test'

/** The installed package, as `npm run test:package` has built it. */
export default defineConfig({
  testDir: 'tests/package',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/package',
  workers: 1,
  timeout: 120_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']]
})
