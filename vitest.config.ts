import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // A guard against a test that hangs, not a measure: a busy machine takes its time over processes and properties.
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
