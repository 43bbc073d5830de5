/** @import { RunEvent } from '../../src/shared/run-event' */

/**
 * The events of a run of the kill test: they follow from its id, so that whoever reads them later knows what was said.
 * Some tokens are large, so that a kill falls into the midst of a write.
 *
 * @param {string} runId ends in its number
 * @returns {RunEvent[]}
 */
export function planRun(runId) {
  const number = Number(runId.split('-').at(-1))
  const texts = Array.from({ length: 20 + ((number * 37) % 180) }, (_, index) => tokenOf(number, index))
  const metrics = {
    timeToFirstTokenMs: 1,
    tokensPerSecond: null,
    tokens: texts.length,
    queueDepth: 0,
    queueHighWater: 0,
    durationMs: texts.length
  }
  /** @type {RunEvent[]} */
  const deltas = texts.map((text, index) => ({
    type: index % 11 === 5 ? 'reasoning-delta' : 'text-delta',
    runId,
    sequence: index + 1,
    atMs: index,
    text
  }))
  const text = deltas.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
  const end = { runId, sequence: texts.length + 1, atMs: texts.length, metrics, text }
  return [
    {
      type: 'run-start',
      runId,
      sequence: 0,
      atMs: 0,
      provider: 'builtin',
      model: 'story',
      messages: [{ role: 'human', content: `Run ${runId}` }],
      processors: []
    },
    ...deltas,
    number % 5 === 0
      ? { type: 'run-abort', ...end, chunksAfterStop: 1 }
      : { type: 'run-end', ...end, outcome: 'complete', finishReason: 'stop', usage: null }
  ]
}

/** @param {number} number @param {number} index */
function tokenOf(number, index) {
  const size = (number + index) % 61 === 0 ? 100_000 : 1 + ((number * 7 + index) % 12)
  return `${index} é🚀`.padEnd(size, `${number},`)
}
