import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { explainFailure, isFileError } from './failure.mjs'
import { isAnotherRunningProcess, isGone, readHolder } from './lock-holder.mjs'
import { SetupError, say } from './report.mjs'

const POLL_MS = 250
/** The holder touches its lock this often ... */
const TOUCH_MS = 5_000
/**
 * ... so a lock that nobody has touched for this long, by the waiting process's own count, is a left-over, even if its
 * holder's number is in use again. It is longer than any one process that works for a holder may outlive it.
 */
const UNTOUCHED_POLLS = 600_000 / POLL_MS

/** @typedef {import('./lock-holder.mjs').Holder} Holder */

/**
 * Runs the body while no other set-up runs under the same lock. A lock that its holder left behind is taken over.
 * @template T
 * @param {string} step
 * @param {string} path the lock file
 * @param {(addProcess: (pid: number) => void) => Promise<T>} body calls `addProcess` for each process that works for it
 * @param {(delayMs: number) => Promise<unknown>} [pause] between two looks at a lock that another holds
 * @returns {Promise<T>}
 * @throws {SetupError} also when a file cannot be written
 */
export async function withLock(step, path, body, pause = delay) {
  /** @type {Holder} */
  const self = { host: hostname(), pids: [process.pid] }
  await waitForLock(step, path, self, pause)
  const touching = setInterval(() => touch(path), TOUCH_MS)
  touching.unref()
  try {
    return await body((pid) => {
      self.pids.push(pid)
      writeFileSync(path, JSON.stringify(self))
    })
  } catch (error) {
    throw isFileError(error) ? cannotWrite(step, dirname(path), error) : error
  } finally {
    clearInterval(touching)
    if (readHolder(path)?.pids[0] === process.pid) rmSync(path, { force: true })
  }
}

/**
 * @param {string} step
 * @param {string} path
 * @param {Holder} self
 * @param {(delayMs: number) => Promise<unknown>} pause
 */
async function waitForLock(step, path, self, pause) {
  let touchedAtMs = 0
  let untouchedPolls = 0
  let told = false
  while (!tryToTake(step, path, self)) {
    const seenAtMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    untouchedPolls = seenAtMs === touchedAtMs ? untouchedPolls + 1 : 0
    touchedAtMs = seenAtMs
    const holder = readHolder(path)
    if (untouchedPolls > UNTOUCHED_POLLS || (holder && isGone(holder))) {
      removeLeftOver(path, holder)
    } else if (!told) {
      say(step, `waiting for another set-up to finish (process ${holder?.pids[0] ?? 'unknown'}, lock ${path})`)
      told = true
    }
    await pause(POLL_MS)
  }
}

/**
 * @param {string} step
 * @param {string} path
 * @param {Holder} self
 * @returns {boolean}
 */
function tryToTake(step, path, self) {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw cannotWrite(step, path, error)
  }
  try {
    writeFileSync(path, JSON.stringify(self), { flag: 'wx' })
    return true
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') return false
    throw cannotWrite(step, path, error)
  }
}

/**
 * @param {string} step
 * @param {string} path
 * @param {unknown} error
 */
function cannotWrite(step, path, error) {
  return new SetupError(step, `cannot write ${path}: ${explainFailure(error)}`, error)
}

/** @param {string} path */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Someone took the lock away: the work goes on, and the next reader's check of the result decides.
  }
}

/**
 * Of two processes that see the same left-over, only one may look again and remove it: the other would take away the
 * lock that the first has taken meanwhile.
 * @param {string} path
 * @param {Holder | undefined} holder the holder that was seen to be gone
 */
function removeLeftOver(path, holder) {
  const turn = `${path}.turn`
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' })
  } catch {
    removeIfOwnerIsGone(turn)
    return
  }
  if (JSON.stringify(readHolder(path)) === JSON.stringify(holder)) rmSync(path, { force: true })
  rmSync(turn, { force: true })
}

/** @param {string} turn */
function removeIfOwnerIsGone(turn) {
  try {
    if (!isAnotherRunningProcess(Number(readFileSync(turn, 'utf8')))) rmSync(turn, { force: true })
  } catch {
    // It went away by itself.
  }
}
