/**
 * One life of a process that keeps history: it starts, checks what earlier lives have acknowledged, and writes until it
 * is killed. Started by `test-kill.mjs`, which reads what it says on stdout, one JSON object a line.
 *
 * Arguments: the data folder, the number of this life, the file of what is to be checked, `write` or `check`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readIfPresent, writeFileAtomically } from '../../src/main/history/atomic-file'
import { openHistoryStore } from '../../src/main/history/history-store'
import { runRequestSchema } from '../../src/shared/run-request'
import { systemTimer } from '../../src/shared/timer'
import { planRun } from './planned-run.mjs'

/** @import { Expectations } from '../test-kill.mjs' */

const RUNS_AT_ONCE = 3
const [folder = '', life = '', expectationsPath = '', task = ''] = process.argv.slice(2)
const settingsPath = join(folder, 'settings.json')

/** Reaches the parent even when this process is killed right after. @param {object} message */
function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

const store = await openHistoryStore({
  folder,
  timer: systemTimer,
  now: () => new Date(),
  onTrouble: ({ message }) => say({ failure: message })
})
const interrupted = await store.closeInterruptedRuns()
const settings = JSON.parse((await readIfPresent(settingsPath)) ?? '{"count":0}')
await check(JSON.parse(await readFile(expectationsPath, 'utf8')))
const { problems } = await store.list({ limit: 1 })
say({ ready: true, interrupted: interrupted.length, setAside: problems.length })
if (task === 'write') {
  void keepSettings(settings.count)
  for (let lane = 0; lane < RUNS_AT_ONCE; lane += 1) void keepRunning(lane)
}

/** @param {Expectations} expected */
async function check(expected) {
  if (settings.count < expected.settings) say({ lost: `settings ${expected.settings}, found ${settings.count}` })
  for (const { runId, events, mayBeDeleted } of expected.runs) {
    const lost = await findLoss(runId, events, mayBeDeleted)
    if (lost) say({ lost: `run ${runId}: ${lost}` })
  }
}

/**
 * What is wrong with a run whose first so many events were acknowledged; null where nothing is.
 *
 * @param {string} runId @param {number} count @param {boolean} mayBeDeleted
 */
async function findLoss(runId, count, mayBeDeleted) {
  if (mayBeDeleted) await store.restore([runId])
  const run = await store.read(runId)
  if (!run) return 'not there'
  const expected = planRun(runId).slice(0, count)
  const same = expected.filter((event, index) => isDeepStrictEqual(event, run.events[index])).length
  if (same < count) return `${count - same} of ${count} acknowledged events`
  if (run.missingEvents > 0) return `${run.missingEvents} events missing`
  return run.state.status === 'Waiting' || run.state.status === 'Streaming' ? 'without an end' : null
}

/** @param {number} count */
async function keepSettings(count) {
  for (let next = count + 1; ; next += 1) {
    await writeFileAtomically(settingsPath, JSON.stringify({ count: next, padding: 'x'.repeat(next % 5000) }))
    say({ settings: next })
  }
}

/** One run after the other; every third is deleted once it has ended. @param {number} lane */
async function keepRunning(lane) {
  for (let number = lane; ; number += RUNS_AT_ONCE) {
    const runId = `life-${life}-${number}`
    await streamRun(runId)
    if (number % 3 !== 2) continue
    say({ run: runId, mayBeDeleted: true })
    await store.delete([runId])
  }
}

/** Acknowledges what a flush has confirmed, as soon as it has. @param {string} runId */
async function streamRun(runId) {
  const take = store.record(
    runRequestSchema.parse({ provider: 'builtin', messages: [{ role: 'human', content: `Run ${runId}` }] })
  )
  const events = planRun(runId)
  for (let taken = 0; taken < events.length; ) {
    const portion = events.slice(taken, taken + 1 + ((taken * 13) % 29))
    for (const event of portion) take(event)
    taken += portion.length
    await store.flush()
    say({ run: runId, events: taken })
  }
}
