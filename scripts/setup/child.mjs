import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { PROJECT_ROOT } from './project.mjs'
import { Interruption } from './report.mjs'

/** @type {readonly NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(pid: number) => void} [onSpawn]
 *
 * @typedef {{ code: number, output: string }} ChildResult `code` is 128 + n for a child that ended by signal n
 */

/**
 * Runs a command that takes this process's place, in the project folder: its input, its output, its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} the exit code
 */
export async function runInstead(command, args, { env = process.env } = {}) {
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: 'inherit' })
  const { code } = await untilClosed(child)
  return code
}

/**
 * Runs a command that is one step of several, in the project folder, and lets its output through.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} the exit code
 * @throws {Interruption} once the child is gone: nothing runs on behind a command that was interrupted
 */
export async function runVisibly(command, args, { env = process.env, onSpawn } = {}) {
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: 'inherit' })
  if (child.pid !== undefined) onSpawn?.(child.pid)
  const { code, received } = await untilClosed(child)
  if (received) throw new Interruption(received)
  return code
}

/**
 * As `runVisibly`, but keeps back what the command prints, for the one line that explains a failure.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions & { watch?: (end: () => void) => () => void }} [options] `watch` may end the child early, and
 *   answers with what stops the watching
 * @returns {Promise<ChildResult>}
 * @throws {Interruption}
 */
export async function runQuietly(command, args, { env = process.env, onSpawn, watch } = {}) {
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) onSpawn?.(child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
  }
  const stopWatching = watch?.(() => child.kill('SIGKILL'))
  const { code, received } = await untilClosed(child).finally(stopWatching)
  if (received) throw new Interruption(received)
  return { code, output }
}

/**
 * Waits for the end of the child, and passes on to it the signals that this process gets meanwhile.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, received: NodeJS.Signals | undefined }>}
 */
function untilClosed(child) {
  /** @type {NodeJS.Signals | undefined} */
  let received
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal
    if (!terminalSendsItself(signal)) child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), received })
    })
  }).finally(() => {
    for (const signal of PASSED_ON) process.off(signal, passOn)
  })
}

/**
 * A terminal sends Ctrl-C to every process in the foreground by itself: passing it on would make two of it.
 * @param {NodeJS.Signals} signal
 */
function terminalSendsItself(signal) {
  return signal === 'SIGINT' && (process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
}
