import { UNKNOWN } from '../../../shared/trace'
import { DurationCounts, type Percentiles } from './percentiles'
import { cursorOf, type TraceView } from './trace-view'

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

/** What each hop of one run took. Tokens only come to those there are: each is counted once, when no time of it can change. */
export class HopCounts {
  #settled = HOPS.map(() => new DurationCounts())
  #settledTokens = 0

  /** In the middle and at worst, of every token; a hop that no token made is left out. */
  summarize(view: TraceView): { hop: Hop; durations: Percentiles }[] {
    if (view.tables.tokens.rows < this.#settledTokens) this.#startAnew()
    const { stations, settled } = stationsFrom(view, this.#settledTokens)
    const hops = HOPS.flatMap((hop, index) => {
      const [from = NO_TIMES, to = NO_TIMES] = [stations[index], stations[index + 1]]
      const counts = this.#settled[index] ?? new DurationCounts()
      for (const ticks of durationsBetween(from.subarray(0, settled), to.subarray(0, settled))) counts.add(ticks)
      // Those of tokens that are on their way are taken back: they may be others the next time.
      const unsettled = durationsBetween(from.subarray(settled), to.subarray(settled))
      for (const ticks of unsettled) counts.add(ticks)
      const durations = counts.percentiles()
      for (const ticks of unsettled) counts.remove(ticks)
      return durations ? [{ hop, durations }] : []
    })
    this.#settledTokens += settled
    return hops
  }

  #startAnew(): void {
    this.#settled = HOPS.map(() => new DurationCounts())
    this.#settledTokens = 0
  }
}

const NO_TIMES = new Uint32Array(0)

/**
 * A column a station, from a token on, and how many of these tokens are settled. Column by column a hundred thousand
 * tokens are read in no time; token by token they are not.
 */
function stationsFrom(view: TraceView, first: number): { stations: Uint32Array[]; settled: number } {
  const { tokens, outputs, batches } = view.tables
  const ofTokens = (column: Uint32Array) => column.subarray(first, tokens.rows)
  const output = ofTokens(tokens.columns.output)
  const sequences = gather(outputs.columns.sequence, outputs.rows, output)
  const batch = batchesOf(batches.columns.last, batches.rows, sequences)
  const ofBatches = (column: Uint32Array) => gather(column, batches.rows, batch)
  const stations = [
    ofTokens(tokens.columns.wire),
    ofTokens(tokens.columns.callback),
    ofTokens(tokens.columns.queueIn),
    ofTokens(tokens.columns.queueOut),
    gather(outputs.columns.at, outputs.rows, output),
    ofBatches(batches.columns.sent),
    ofBatches(batches.columns.received),
    ofBatches(batches.columns.committed),
    ofBatches(batches.columns.painted)
  ]
  return { stations, settled: countSettled(view, first, batch) }
}

/** Those before the first one that is asked for again, or whose output or batch is not here yet or may still change. */
function countSettled(view: TraceView, first: number, batch: Uint32Array): number {
  const { tokens, outputs } = view.tables
  const asked = cursorOf(view)
  const isSettled = (index: number) => {
    const output = tokens.columns.output[first + index] ?? UNKNOWN
    return output === UNKNOWN || (output < outputs.rows && (batch[index] ?? UNKNOWN) < asked.batches)
  }
  const most = Math.max(0, asked.tokens - first)
  let settled = 0
  while (settled < most && isSettled(settled)) settled += 1
  return settled
}

function gather(column: Uint32Array, rows: number, wanted: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(wanted.length)
  for (let index = 0; index < wanted.length; index += 1) {
    const row = wanted[index] ?? UNKNOWN
    gathered[index] = row < rows ? (column[row] ?? UNKNOWN) : UNKNOWN
  }
  return gathered
}

/** The batch of each sequence. They rise, and so do the batches. */
function batchesOf(lasts: Uint32Array, rows: number, sequences: Uint32Array): Uint32Array {
  const batches = new Uint32Array(sequences.length)
  const first = sequences.find((sequence) => sequence !== UNKNOWN)
  let batch = first === undefined ? rows : batchOf(lasts, rows, first)
  for (let index = 0; index < sequences.length; index += 1) {
    const sequence = sequences[index] ?? UNKNOWN
    if (sequence !== UNKNOWN) while (batch < rows && (lasts[batch] ?? 0) < sequence) batch += 1
    batches[index] = sequence === UNKNOWN ? UNKNOWN : batch
  }
  return batches
}

function durationsBetween(from: Uint32Array, to: Uint32Array): number[] {
  const durations: number[] = []
  for (let token = 0; token < to.length; token += 1) {
    const [start, end] = [from[token] ?? UNKNOWN, to[token] ?? UNKNOWN]
    if (start !== UNKNOWN && end !== UNKNOWN) durations.push(Math.max(0, end - start))
  }
  return durations
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
