import { useEffect, useMemo } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { GapCounts } from '../../store/inspector/gaps'
import { inspectedRun } from '../../store/inspector/inspected-run'
import type { Percentiles } from '../../store/inspector/percentiles'
import { type Pieces, piecesOfTrace } from '../../store/inspector/pieces'
import type { TraceView } from '../../store/inspector/trace-view'
import { useAppState } from '../../store/use-app-state'
import type { InspectorActions } from './inspector-actions'

/** The run that is looked at: its id, null before the first one. */
export function useInspectedRunId(slot: string): string | null {
  return useAppState((state) => inspectedRun(state, slot)?.runId ?? null)
}

/** The trace of the run that is looked at; null where there is none, undefined until that is known. */
export function useTrace(slot: string): TraceView | null | undefined {
  return useAppState((state) => state.inspector.traces[inspectedRun(state, slot)?.runId ?? ''])
}

/** Keeps the trace of the run that is looked at up to date. */
export function useFollowedTrace(slot: string, actions: InspectorActions): void {
  const runId = useInspectedRunId(slot)
  useEffect(() => (runId === null ? undefined : actions.followTrace(runId)), [actions, runId])
}

/** The pieces of the run that is looked at; undefined until they are known. */
export function usePieces(slot: string, actions: InspectorActions): Pieces | undefined {
  const runId = useInspectedRunId(slot)
  const trace = useTrace(slot)
  const isOver = useAppState((state) => {
    const run = inspectedRun(state, slot)
    return run !== null && hasEnded(run)
  })
  const listed = useAppState((state) => state.inspector.pieces[runId ?? ''])
  const isWanted = trace === null && isOver && listed === undefined
  useEffect(() => {
    if (isWanted && runId !== null) actions.listPieces(runId)
  }, [actions, isWanted, runId])
  return useMemo(() => (trace ? piecesOfTrace(trace) : listed), [trace, listed])
}

/** How evenly the pieces of the run that is looked at came; null while there are fewer than two. */
export function useGaps(slot: string, pieces: Pieces | undefined): Percentiles | null {
  const runId = useInspectedRunId(slot)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other pieces.
  const counts = useMemo(() => new GapCounts(), [runId])
  return useMemo(() => (pieces ? counts.summarize(pieces) : null), [counts, pieces])
}
