import { DEFAULT_QUEUE_CAPACITY } from '../../../shared/plain-values'
import type { RunRequestInput } from '../../../shared/run-request'
import type { AppState } from '../app-state'
import { WORKBENCH_SLOTS } from '../workbench/workbench-tab'

/**
 * How closely a run in that slot is to be looked at. Where tokens are looked at one by one they have to come one by one,
 * and it is noted where they were; elsewhere the text only has to come.
 */
export function lookAt(
  { workbenchPage, settings, inspector }: Pick<AppState, 'workbenchPage' | 'settings' | 'inspector'>,
  slot: string
): Pick<RunRequestInput, 'delivery' | 'trace' | 'queueCapacity' | 'readerDelayMs'> {
  const isOfWorkbench = slot.startsWith(WORKBENCH_SLOTS)
  const isLookedAt = workbenchPage.isInspectorOpen || settings?.inspector.recordsAlways
  if (!isOfWorkbench || !isLookedAt) return { delivery: 'throughput' }
  const { queueCapacity, readerDelayMs } = inspector
  return {
    delivery: 'exact',
    trace: true,
    ...(queueCapacity !== DEFAULT_QUEUE_CAPACITY && { queueCapacity }),
    ...(workbenchPage.isInspectorOpen && readerDelayMs > 0 && { readerDelayMs })
  }
}
