import { useEffect, useState } from 'react'
import type { StepReport } from '../../../shared/step-report'
import { isActive, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import type { ProcessorActions } from './processor-actions'

/** How often the processors of a run are looked at, in milliseconds: a reader sees no more. */
const INTERVAL_MS = 250

/** What the processors of a slot's run do, for as long as somebody looks; none before the first run. */
export function useStepReports(slot: string, { readSteps }: ProcessorActions): readonly StepReport[] {
  const runId = useAppState((state) => slotOf(state, slot).run?.runId ?? null)
  const hasSteps = useAppState((state) => (slotOf(state, slot).run?.start?.processors.length ?? 0) > 0)
  const isRunning = useAppState((state) => isActive(slotOf(state, slot)))
  const [known, setKnown] = useState<{ runId: string; reports: readonly StepReport[] } | null>(null)

  useEffect(() => {
    if (runId === null || !hasSteps) return
    let isLeft = false
    const read = async () => {
      const reports = await readSteps(runId)
      if (!isLeft) setKnown({ runId, reports })
    }
    void read()
    const interval = isRunning ? setInterval(() => void read(), INTERVAL_MS) : undefined
    return () => {
      isLeft = true
      clearInterval(interval)
    }
  }, [runId, hasSteps, isRunning, readSteps])

  return known && known.runId === runId ? known.reports : []
}
