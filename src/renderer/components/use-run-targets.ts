import { useMemo } from 'react'
import { told } from '../messages/told/told'
import { listTargets, offerTargets, type RunTarget, targetKey } from '../store/run-target'
import { useAppState } from '../store/use-app-state'

/** Whom a run goes to. */
export type TargetChoice = Pick<RunTarget, 'provider' | 'profileId'>

/** What a run can go to, and which of it is meant by a choice; undefined until main has told. */
export function useRunTargets({ provider, profileId }: TargetChoice): {
  offered: readonly RunTarget[]
  chosen: RunTarget | undefined
} {
  const providers = useAppState((state) => state.providers)
  const profiles = useAppState((state) => state.profiles)
  const chosenKey = targetKey(provider, profileId)
  const targets = useMemo(() => listTargets(providers, profiles), [providers, profiles])
  const chosen = targets.find(({ key }) => key === chosenKey)
  return { offered: offerTargets(targets).map(inWords), chosen: chosen && inWords(chosen) }
}

/** What main calls a provider, in the window's language. */
function inWords(target: RunTarget): RunTarget {
  return { ...target, label: told(target.label), description: told(target.description) }
}
