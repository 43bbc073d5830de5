import { useMemo } from 'react'
import { listTargets, offerTargets, type RunTarget, targetKey } from '../store/run-target'
import { useAppState } from '../store/use-app-state'

/** What a run can go to, and what is chosen; undefined until main has told. */
export function useRunTargets(): { offered: readonly RunTarget[]; chosen: RunTarget | undefined } {
  const providers = useAppState((state) => state.providers)
  const profiles = useAppState((state) => state.profiles)
  const chosenKey = useAppState((state) => targetKey(state.provider, state.profileId))
  const targets = useMemo(() => listTargets(providers, profiles), [providers, profiles])
  return { offered: offerTargets(targets), chosen: targets.find(({ key }) => key === chosenKey) }
}
