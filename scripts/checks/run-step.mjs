import { runVisibly } from '../setup/child.mjs'
import { hasDisplay } from '../setup/display.mjs'
import { requireNpm } from '../setup/npm.mjs'

const VIRTUAL_DISPLAY = ['-a', '-s', '-screen 0 1400x1000x24']

/**
 * Runs one step with its output visible, and says how long it took.
 * @param {import('./steps.mjs').CheckStep} step
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<import('./test-counts.mjs').TestCounts>}
 */
export async function runStep({ name, script, args, env, inWindow, count }, settings) {
  process.stdout.write(`\n== ${name}\n`)
  const startedAtMs = performance.now()
  const npm = [requireNpm(name), 'run', '--silent', script, '--', ...args]
  const options = { env: { ...process.env, ...settings, ...env } }
  const exitCode =
    inWindow && !hasDisplay()
      ? await runVisibly('xvfb-run', [...VIRTUAL_DISPLAY, process.execPath, ...npm], options)
      : await runVisibly(process.execPath, npm, options)
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${exitCode === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
  return count(exitCode)
}
