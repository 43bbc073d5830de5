import type { TraceSlice } from '../../../shared/trace'
import type { InspectorState } from './inspector-state'
import type { Pieces } from './pieces'

/** Everything that can happen to the inspector. */
export type InspectorChange =
  /** Null says that the run was not traced. */
  | { type: 'trace-received'; runId: string; slice: TraceSlice | null }
  | { type: 'pieces-received'; runId: string; pieces: Pieces }
  | { type: 'piece-selected'; runId: string; piece: number | null }
  | { type: 'colouring-switched'; isOn: boolean }
  | { type: 'experiment-changed'; change: Partial<Pick<InspectorState, 'queueCapacity' | 'readerDelayMs'>> }
