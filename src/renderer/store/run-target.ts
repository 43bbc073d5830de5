import type { ProfileSummary } from '../../shared/profile'
import type { ProviderId, ProviderSummary } from '../../shared/provider'
import { hostOf } from './settings/profile-draft'

/** What a run can go to: a provider as it comes, or one that was set up. */
export interface RunTarget {
  /** One word for it, such as a menu needs. */
  key: string
  provider: ProviderId
  profileId: string | null
  label: string
  /** What it is; where it is not ready, what it lacks. */
  description: string
  /** The model that answers, null where it is part of the description, or not known. */
  model: string | null
  isReady: boolean
}

/** All that a run can go to: the built-in model, then what was set up, then what the environment offers. */
export function listTargets(
  providers: readonly ProviderSummary[],
  profiles: readonly ProfileSummary[]
): readonly RunTarget[] {
  const offered = providers.map(targetOfProvider)
  const isBuiltin = ({ provider }: RunTarget) => provider === 'builtin'
  return [
    ...offered.filter(isBuiltin),
    ...profiles.map(targetOfProfile),
    ...offered.filter((target) => !isBuiltin(target))
  ]
}

/**
 * What there is to choose from: once a person has set a provider up, what the environment lacks is no news any more.
 * The Settings page has it still.
 */
export function offerTargets(targets: readonly RunTarget[]): readonly RunTarget[] {
  const hasProfiles = targets.some(({ profileId }) => profileId !== null)
  return targets.filter(({ isReady, profileId }) => isReady || profileId !== null || !hasProfiles)
}

/** One word for what a run goes to. */
export function targetKey(provider: ProviderId, profileId: string | null): string {
  return profileId === null ? provider : `profile:${profileId}`
}

function targetOfProvider({ id, label, description, ready, missing, defaultModel }: ProviderSummary): RunTarget {
  return {
    key: targetKey(id, null),
    provider: id,
    profileId: null,
    label,
    description: ready ? description : (missing ?? description),
    model: ready ? (defaultModel ?? null) : null,
    isReady: ready
  }
}

function targetOfProfile({ profile, readiness }: ProfileSummary): RunTarget {
  const { id, kind, name, address, deployment, model } = profile
  const answers = kind === 'azure' ? deployment : model
  const place = [answers, hostOf(address)].filter(Boolean).join(' at ')
  return {
    key: targetKey(kind, id),
    provider: kind,
    profileId: id,
    label: name,
    description: readiness.ready ? `${place}.` : readiness.message,
    model: null,
    isReady: readiness.ready
  }
}
