import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { endWithUs } from './own-processes.mjs'

const run = promisify(execFile)
/** Many times what any of them takes. */
const LIMIT_MS = 240_000

/** Node itself, or an Electron that is started as one. @typedef {{ name: string, path: string }} Runtime */

/**
 * Runs a script in a fresh process, and reads the JSON that it prints.
 * @param {Runtime} runtime @param {readonly string[]} args of the runtime, the script among them
 * @returns {Promise<Record<string, number>>}
 */
export async function runScript(runtime, args) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const running = run(runtime.path, [...args], { env, maxBuffer: 1e8, timeout: LIMIT_MS })
  endWithUs(running.child)
  const { stdout } = await running
  return JSON.parse(stdout)
}
