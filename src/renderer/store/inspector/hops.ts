import { TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import { type Percentiles, percentilesOf } from './percentiles'
import type { TraceView } from './trace-view'

/** Where a token is, one station after the other; each hop is named by the station that it leads to. */
export const STATIONS = [
  'wire',
  'callback',
  'queueIn',
  'queueOut',
  'processors',
  'sent',
  'received',
  'commit',
  'paint'
] as const
export const HOPS = STATIONS.slice(1) as readonly Hop[]
export type Hop = Exclude<(typeof STATIONS)[number], 'wire'>

/** As many tokens, spread evenly, tell as much of the percentiles as all of them do, and are sorted in no time. */
const MOST_SAMPLES = 5000

/** When a token was where, in ticks by station; `UNKNOWN` where it was not (yet). */
export function stationsOf({ tables }: TraceView, token: number): number[] {
  const { tokens, outputs, batches } = tables
  const output = tokens.columns.output[token] ?? UNKNOWN
  const sequence = output < outputs.rows ? (outputs.columns.sequence[output] ?? UNKNOWN) : UNKNOWN
  const batch = sequence === UNKNOWN ? UNKNOWN : batchOf(batches.columns.last, batches.rows, sequence)
  const inBatch = (column: Uint32Array) => (batch < batches.rows ? (column[batch] ?? UNKNOWN) : UNKNOWN)
  return [
    tokens.columns.wire[token] ?? UNKNOWN,
    tokens.columns.callback[token] ?? UNKNOWN,
    tokens.columns.queueIn[token] ?? UNKNOWN,
    tokens.columns.queueOut[token] ?? UNKNOWN,
    output < outputs.rows ? (outputs.columns.at[output] ?? UNKNOWN) : UNKNOWN,
    inBatch(batches.columns.sent),
    inBatch(batches.columns.received),
    inBatch(batches.columns.committed),
    inBatch(batches.columns.painted)
  ]
}

/** What each hop took, in the middle and at worst; a hop that no token made is left out. */
export function summarizeHops(view: TraceView): { hop: Hop; durations: Percentiles }[] {
  const { rows } = view.tables.tokens
  const step = Math.max(1, Math.ceil(rows / MOST_SAMPLES))
  const durations = HOPS.map(() => [] as number[])
  for (let token = 0; token < rows; token += step) {
    const stations = stationsOf(view, token)
    for (let hop = 1; hop < stations.length; hop += 1) {
      const [from = UNKNOWN, to = UNKNOWN] = [stations[hop - 1], stations[hop]]
      if (from !== UNKNOWN && to !== UNKNOWN) durations[hop - 1]?.push(Math.max(0, to - from) / TICKS_PER_MS)
    }
  }
  return HOPS.flatMap((hop, index) => {
    const percentiles = percentilesOf(Float32Array.from(durations[index] ?? []))
    return percentiles ? [{ hop, durations: percentiles }] : []
  })
}

/** The first batch whose last event is not before this one. */
function batchOf(lasts: Uint32Array, rows: number, sequence: number): number {
  let [low, high] = [0, rows]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lasts[middle] ?? 0) < sequence) low = middle + 1
    else high = middle
  }
  return low
}
