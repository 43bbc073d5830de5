/**
 * `npm run test:kill [-- --kills 1000] [--executable PATH]`: kills a process at random moments while it keeps history and
 * settings, and starts it again. Every start must succeed, and all that was acknowledged before a kill must be there:
 * an event once the flush after it has resolved, settings once they were written.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleForNode } from './bundle-for-node.mjs'
import { printKills } from './kill-test/print-kills.mjs'

/**
 * @typedef {{ runId: string, events: number, mayBeDeleted: boolean }} ExpectedRun `events` were acknowledged
 * @typedef {{ settings: number, runs: ExpectedRun[] }} Expectations
 * @typedef {{ kills: number, killsWhileStarting: number, events: number, runs: number, settings: number,
 *   torn: number, interrupted: number, setAside: number, losses: string[], failedStarts: string[] }} Tally
 */

/** One in so many kills comes before the start is complete. */
const EARLY_KILL_EVERY = 8
/** The other kills come within this time after it. */
const LATEST_KILL_MS = 60
/** A start takes a fraction of a second; one that takes this long has failed. */
const START_LIMIT_MS = 60_000

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, executable: { type: 'string' } } })
const kills = Number(values.kills)
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error(`--kills takes a whole number from 1, not “${values.kills}”.`)
  process.exit(2)
}
const executable = values.executable ?? process.execPath
const workFolder = await mkdtemp(join(tmpdir(), 'streamscope-kill-'))
const dataFolder = join(workFolder, 'kept')
const expectationsPath = join(workFolder, 'expected.json')
/** @type {Map<string, ExpectedRun>} */
const acknowledged = new Map()
/** How long the last start took that was seen to its end. */
let startMs = 0
/** @type {Tally} */
const tally = {
  kills: 0,
  killsWhileStarting: 0,
  events: 0,
  runs: 0,
  settings: 0,
  torn: 0,
  interrupted: 0,
  setAside: 0,
  losses: [],
  failedStarts: []
}

try {
  const startedMs = performance.now()
  const script = await bundleForNode(fileURLToPath(new URL('kill-test/life.mjs', import.meta.url)), workFolder)
  for (let life = 1; life <= kills; life += 1) await liveAndDie(script, life)
  await checkAll(script)
  tally.runs = acknowledged.size
  for (const { events } of acknowledged.values()) tally.events += events
  printKills(tally, performance.now() - startedMs)
  process.exitCode = tally.losses.length + tally.failedStarts.length > 0 ? 1 : 0
} finally {
  await rm(workFolder, { recursive: true, force: true })
}

/** Checks what the life before has acknowledged, lets this one write, and kills it. @param {string} script @param {number} life */
async function liveAndDie(script, life) {
  const before = [...acknowledged.values()].filter(({ runId }) => runId.startsWith(`life-${life - 1}-`))
  const process = await begin(script, life, before, 'write')
  const begunMs = performance.now()
  if (life % EARLY_KILL_EVERY === 0) await wait(Math.random() * startMs)
  else {
    await process.ready
    startMs = performance.now() - begunMs
    await wait(Math.random() * LATEST_KILL_MS)
  }
  const wasReady = process.isReady()
  process.kill()
  const hadEnded = await process.ended
  if (hadEnded) tally.failedStarts.push(`life ${life} ended by itself: ${hadEnded}`)
  tally.kills += 1
  if (!wasReady) tally.killsWhileStarting += 1
  tally.torn += await countTornJournals(life)
}

/** @param {number} life */
async function countTornJournals(life) {
  const folder = join(dataFolder, 'history')
  const names = await readdir(folder).catch(() => [])
  const contents = await Promise.all(
    names.filter((name) => name.startsWith(`run-life-${life}-`)).map((name) => readFile(join(folder, name)))
  )
  return contents.filter((content) => content.length > 0 && content.at(-1) !== 0x0a).length
}

/** A last life that checks everything. @param {string} script */
async function checkAll(script) {
  const process = await begin(script, kills + 1, [...acknowledged.values()], 'check')
  await process.ready
  process.kill()
  await process.ended
}

/** @param {string} script @param {number} life @param {ExpectedRun[]} runs @param {string} task */
async function begin(script, life, runs, task) {
  await writeFile(expectationsPath, JSON.stringify({ settings: tally.settings, runs }))
  const child = spawn(executable, [script, dataFolder, String(life), expectationsPath, task], {
    // For an Electron as executable.
    env: { ...globalThis.process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let isReady = false
  let isKilled = false
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const ended = new Promise((resolve) => {
    child.once('close', (code) => resolve(isKilled ? '' : `exit ${code}. ${complaint.trim()}`))
  })
  const readyLine = new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const message = JSON.parse(line)
      hear(message)
      if (!message.ready) return
      isReady = true
      resolve(null)
    })
  })
  const tooLate = wait(START_LIMIT_MS, undefined, { ref: false }).then(() => {
    const isAlive = child.exitCode === null && child.signalCode === null
    if (isAlive && !isReady) tally.failedStarts.push(`life ${life} was not ready after ${START_LIMIT_MS} ms`)
  })
  return {
    ready: Promise.race([readyLine, ended, tooLate]),
    isReady: () => isReady,
    ended,
    kill() {
      isKilled = child.exitCode === null && child.signalCode === null
      child.kill('SIGKILL')
    }
  }
}

/** @param {any} message */
function hear(message) {
  if (message.ready) {
    tally.interrupted += message.interrupted
    tally.setAside += message.setAside
  } else if (message.lost) tally.losses.push(message.lost)
  else if (message.failure) tally.failedStarts.push(message.failure)
  else if (message.settings) tally.settings = message.settings
  else if (message.run) {
    const { run: runId, events = 0, mayBeDeleted = false } = message
    const known = acknowledged.get(runId)
    acknowledged.set(runId, {
      runId,
      events: Math.max(known?.events ?? 0, events),
      mayBeDeleted: known?.mayBeDeleted || mayBeDeleted
    })
  }
}
