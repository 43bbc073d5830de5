import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Who holds a lock: the process that took it and those that work for it. All of them gone means that it is a left-over:
 * `npm` may live on for a while after the process that started it was killed.
 * @typedef {{ host: string, pids: number[] }} Holder
 */

/**
 * @param {string} path
 * @returns {Holder | undefined} undefined for a lock that is gone, or that is just being written
 */
export function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {Holder} holder
 * @param {string} [host]
 * @param {(pid: number) => boolean} [isRunning]
 * @returns {boolean} only ever true of this computer's processes: those of another cannot be seen from here
 */
export function isGone(holder, host = hostname(), isRunning = isAnotherRunningProcess) {
  return holder.host === host && !holder.pids.some(isRunning)
}

/**
 * @param {number} pid this process's own number in a left-over only means that the number came round again
 * @returns {boolean}
 */
export function isAnotherRunningProcess(pid) {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return !hasEnded(pid)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * A process that has ended keeps its number until its parent asks after it, which in some containers nobody does.
 * @param {number} pid
 */
function hasEnded(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
