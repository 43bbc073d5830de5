import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * The process ends with this one, however this one ends: it would go on in the background of the next measurement.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child @returns {Child}
 */
export function endWithUs(child) {
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** From here on a signal ends this process with all that it has started, and temporary files lie in a folder that goes, too. */
export function leaveNothing() {
  const folder = mkdtempSync(join(tmpdir(), 'streamscope-bench-'))
  process.env['TMPDIR'] = folder
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })
}
