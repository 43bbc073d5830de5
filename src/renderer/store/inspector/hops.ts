import { UNKNOWN } from '../../../shared/trace'
import { DurationCounts, type Percentiles } from './percentiles'
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

/** What each hop took, in the middle and at worst, of every token; a hop that no token made is left out. */
export function summarizeHops(view: TraceView): { hop: Hop; durations: Percentiles }[] {
  const stations = stationColumns(view)
  return HOPS.flatMap((hop, index) => {
    const [from, to] = [stations[index], stations[index + 1]]
    const durations = from && to ? durationsBetween(from, to) : null
    return durations ? [{ hop, durations }] : []
  })
}

/** A column a station. Column by column a hundred thousand tokens are read in no time; token by token they are not. */
function stationColumns({ tables }: TraceView): Uint32Array[] {
  const { tokens, outputs, batches } = tables
  const ofTokens = (column: Uint32Array) => column.subarray(0, tokens.rows)
  const output = ofTokens(tokens.columns.output)
  const sequences = gather(outputs.columns.sequence, outputs.rows, output)
  const batch = batchesOf(batches.columns.last, batches.rows, sequences)
  const ofBatches = (column: Uint32Array) => gather(column, batches.rows, batch)
  return [
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
  let batch = 0
  for (let index = 0; index < sequences.length; index += 1) {
    const sequence = sequences[index] ?? UNKNOWN
    if (sequence !== UNKNOWN) while (batch < rows && (lasts[batch] ?? 0) < sequence) batch += 1
    batches[index] = sequence === UNKNOWN ? UNKNOWN : batch
  }
  return batches
}

function durationsBetween(from: Uint32Array, to: Uint32Array): Percentiles | null {
  const counts = new DurationCounts()
  for (let token = 0; token < to.length; token += 1) {
    const [start, end] = [from[token] ?? UNKNOWN, to[token] ?? UNKNOWN]
    if (start !== UNKNOWN && end !== UNKNOWN) counts.add(Math.max(0, end - start))
  }
  return counts.percentiles()
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
