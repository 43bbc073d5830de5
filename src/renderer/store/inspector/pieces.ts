import type { RunEvent } from '../../../shared/run-event'
import { TICKS_PER_MS } from '../../../shared/trace'
import type { TraceView } from './trace-view'

/**
 * The pieces of text and reasoning as the processors passed them on, by columns. Without processors a piece is one token
 * as LangChain handed it over. Their texts are stretches of the run's own, so they are not kept a second time.
 */
export interface Pieces {
  count: number
  /** In ticks since the run began. */
  at: Uint32Array
  /** In UTF-16 units. */
  length: Uint32Array
  /** 0 for text, 1 for reasoning. */
  lane: Uint32Array
  /** Where each begins in the text of its lane. */
  start: Uint32Array
}

/** What a run has said so far, by lane. */
export interface Lanes {
  text: string
  reasoning: string
}

const known = new WeakMap<TraceView, Pieces>()

/** Those of one view are found once, whoever asks: the text and the part that is open both do. */
export function piecesOfTrace(view: TraceView): Pieces {
  const { rows, columns } = view.tables.outputs
  const pieces = known.get(view) ?? withStarts(rows, columns.at, columns.length, columns.lane)
  known.set(view, pieces)
  return pieces
}

/** Of a run that was not traced: what its journal has. */
export function piecesOfEvents(events: readonly RunEvent[]): Pieces {
  const deltas = events.filter((event) => event.type === 'text-delta' || event.type === 'reasoning-delta')
  const at = Uint32Array.from(deltas, ({ atMs }) => Math.round(atMs * TICKS_PER_MS))
  const length = Uint32Array.from(deltas, ({ text }) => text.length)
  const lane = Uint32Array.from(deltas, ({ type }) => (type === 'text-delta' ? 0 : 1))
  return withStarts(deltas.length, at, length, lane)
}

export function textOfPiece({ start, length, lane }: Pieces, piece: number, lanes: Lanes): string {
  const from = start[piece] ?? 0
  return (lane[piece] === 1 ? lanes.reasoning : lanes.text).slice(from, from + (length[piece] ?? 0))
}

/** The piece of text (not reasoning) that has this place of the text in it; null where none has. */
export function pieceAt({ count, start, length, lane }: Pieces, offset: number): number | null {
  for (let piece = 0; piece < count; piece += 1) {
    const from = start[piece] ?? 0
    if (lane[piece] === 0 && from <= offset && offset < from + (length[piece] ?? 0)) return piece
  }
  return null
}

function withStarts(count: number, at: Uint32Array, length: Uint32Array, lane: Uint32Array): Pieces {
  const start = new Uint32Array(count)
  const ends = [0, 0]
  for (let piece = 0; piece < count; piece += 1) {
    const which = lane[piece] === 1 ? 1 : 0
    start[piece] = ends[which] ?? 0
    ends[which] = (ends[which] ?? 0) + (length[piece] ?? 0)
  }
  return { count, at, length, lane, start }
}
