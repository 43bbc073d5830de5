import { assertNever } from '../../../shared/assert-never'
import type { InspectorChange } from './inspector-change'
import type { InspectorState } from './inspector-state'
import { withSlice } from './trace-view'

/** Traces that are kept: one may take some megabytes. */
const RUNS_KEPT = 4

/** The inspector after a change. Pure, but for rows of a trace that are filled once and never read before. */
export function reduceInspector(inspector: InspectorState, change: InspectorChange): InspectorState {
  switch (change.type) {
    case 'trace-received': {
      const { runId, slice } = change
      const view = slice && withSlice(inspector.traces[runId] ?? null, slice)
      return { ...inspector, traces: withLatest(inspector.traces, runId, view) }
    }
    case 'pieces-received':
      return { ...inspector, pieces: withLatest(inspector.pieces, change.runId, change.pieces) }
    case 'piece-selected': {
      const { runId, piece } = change
      return { ...inspector, selected: piece === null ? null : { runId, piece } }
    }
    case 'colouring-switched':
      return { ...inspector, isColoured: change.isOn }
    case 'experiment-changed':
      return { ...inspector, ...change.change }
    default:
      return assertNever(change)
  }
}

function withLatest<Value>(
  known: Readonly<Record<string, Value>>,
  runId: string,
  value: Value
): Readonly<Record<string, Value>> {
  const others = Object.entries(known).filter(([id]) => id !== runId)
  return Object.fromEntries([...others.slice(1 - RUNS_KEPT), [runId, value]])
}
