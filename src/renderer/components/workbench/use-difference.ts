import { useDeferredValue, useMemo } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { type AppState, slotOf } from '../../store/app-state'
import { type DifferencePart, differenceOf } from '../../store/text-difference'
import { useAppState } from '../../store/use-app-state'

/**
 * How the text of a slot differs from another's; `pending` until both have ended, null where they cannot be compared.
 * It is looked for once the texts stand, and not before what was typed is drawn.
 */
export function useDifference(baseSlot: string, slot: string): readonly DifferencePart[] | 'pending' | null {
  const base = useDeferredValue(useAppState((state) => finalText(state, baseSlot)))
  const other = useDeferredValue(useAppState((state) => finalText(state, slot)))
  return useMemo(() => (base === null || other === null ? 'pending' : differenceOf(base, other)), [base, other])
}

function finalText(state: AppState, slot: string): string | null {
  const { run } = slotOf(state, slot)
  return run && hasEnded(run) ? run.text : null
}
