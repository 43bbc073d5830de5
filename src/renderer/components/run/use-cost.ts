import { slotOf } from '../../store/app-state'
import { costOf } from '../../store/run-cost'
import { useAppState } from '../../store/use-app-state'
import { formatCost } from '../format'

/** What the run of a slot cost, as text; null where its provider has no prices or did not count the tokens. */
export function useCost(slot: string): string | null {
  return useAppState((state) => {
    const { run, request } = slotOf(state, slot)
    const summary = state.profiles.find(({ profile }) => profile.id === request?.profileId)
    const cost = costOf(run?.usage ?? null, summary?.profile ?? null)
    return cost && formatCost(cost)
  })
}
