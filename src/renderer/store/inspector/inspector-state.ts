import { DEFAULT_QUEUE_CAPACITY } from '../../../shared/plain-values'
import type { Pieces } from './pieces'
import type { TraceView } from './trace-view'

/** What the inspector shows beside its settings, which are remembered with all others. */
export interface InspectorState {
  /** By run, those looked at last; null for a run that was not traced. */
  traces: Readonly<Record<string, TraceView | null>>
  /** By run, for those that were not traced: what the journal has. */
  pieces: Readonly<Record<string, Pieces>>
  /** The piece that is marked, in the list and in the text. */
  selected: { runId: string; piece: number } | null
  /** Whether the text is underlined by how late it came. */
  isColoured: boolean
  /** For the next runs of the Workbench. */
  queueCapacity: number
  /** For the run that is looked at and for the next ones. */
  readerDelayMs: number
}

export const INITIAL_INSPECTOR: InspectorState = {
  traces: {},
  pieces: {},
  selected: null,
  isColoured: false,
  queueCapacity: DEFAULT_QUEUE_CAPACITY,
  readerDelayMs: 0
}
