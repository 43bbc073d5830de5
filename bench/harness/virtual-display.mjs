import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { hasDisplay } from '../../scripts/setup/display.mjs'

const SCREEN = ['-a', '-s', '-screen 0 1400x1000x24']

/** Whether there is no display, but a virtual one could be had. */
export function needsVirtualDisplay() {
  return !hasDisplay() && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error === undefined
}

/**
 * This command again, where windows can be opened. A signal goes to the whole group: `xvfb-run` ends by one without telling
 * its display, or what it runs.
 * @returns {Promise<number>} the exit code
 */
export async function runOnVirtualDisplay() {
  const args = [...SCREEN, process.execPath, ...process.argv.slice(1)]
  const child = spawn('xvfb-run', args, { stdio: 'inherit', detached: true })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.kill(-Number(child.pid), signal))
  }
  const [code] = await once(child, 'exit')
  return code ?? 1
}
