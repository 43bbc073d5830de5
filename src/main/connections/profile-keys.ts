import { type CredentialStatus, NO_CREDENTIAL } from '../../shared/credential-status'
import type { Profile, ProfileDraft } from '../../shared/profile'
import type { CredentialStore } from '../credentials/credential-store'
import { type Credential, type Environment, readEnvironmentCredential } from '../credentials/environment-credentials'
import { CATALOGUE } from '../models/catalogue'
import { isBoundTo, mayCarryKey } from '../models/key-binding'
import type { ModelCredential } from '../models/model-settings'
import { findPreset, PRESETS } from '../profiles/presets'

/** Whose proxy it is: a profile's, or the app's own. */
export type ProxyOwner = string | null

/**
 * The secrets of profiles: their keys, each from the store or, where none was entered, from the environment; and the
 * passwords of proxies.
 */
export interface ProfileKeys {
  statusOf(profile: Profile): Promise<CredentialStatus>
  /** The key for requests to the address of a draft: what is bound elsewhere, or cannot be decrypted, counts as none. */
  find(draft: ProfileDraft): Promise<ModelCredential | null>
  set(profile: Profile, key: string): Promise<CredentialStatus>
  /** Forgets a key; calling the answer brings it back. */
  clear(profileId: string): Promise<() => Promise<void>>
  proxyStatusOf(owner: ProxyOwner): Promise<CredentialStatus>
  /** The password for this very proxy; null where there is none. */
  findProxyPassword(owner: ProxyOwner, proxyUrl: string): Promise<string | null>
  setProxyPassword(owner: ProxyOwner, proxyUrl: string, password: string): Promise<CredentialStatus>
  clearProxyPassword(owner: ProxyOwner): Promise<() => Promise<void>>
}

export function createProfileKeys(store: CredentialStore, environment: Environment): ProfileKeys {
  async function findStored(draft: ProfileDraft): Promise<ModelCredential | null> {
    const stored = draft.id === undefined ? null : await store.find(draft.id)
    return stored && isBoundTo(stored, draft.address) ? stored : null
  }

  return {
    async statusOf(profile) {
      const status = await store.status(profile.id)
      if (status.hasKey) return status
      const credential = findEnvironmentKey(profile, environment)
      if (!credential) return NO_CREDENTIAL
      const boundTo = new URL(profile.address).origin
      return { hasKey: true, state: 'environment', setAt: null, boundTo, variable: credential.variable }
    },
    async find(draft) {
      const hasStored = draft.id !== undefined && (await store.status(draft.id)).hasKey
      if (hasStored) return findStored(draft)
      const credential = findEnvironmentKey(draft, environment)
      return credential && { boundTo: draft.address, reveal: credential.reveal }
    },
    set: (profile, key) => store.set(profile.id, key, new URL(profile.address).origin),
    clear: (profileId) => store.remove(profileId),
    proxyStatusOf: (owner) => store.status(proxyEntryOf(owner)),
    async findProxyPassword(owner, proxyUrl) {
      const stored = await store.find(proxyEntryOf(owner))
      return stored?.boundTo === proxyUrl ? stored.reveal() : null
    },
    setProxyPassword: (owner, proxyUrl, password) => store.set(proxyEntryOf(owner), password, proxyUrl),
    clearProxyPassword: (owner) => store.remove(proxyEntryOf(owner))
  }
}

/** Every key that stands in the environment under a name that is read here. */
export function listEnvironmentKeys(environment: Environment): string[] {
  return PRESETS.flatMap(({ keyVariable }) => (keyVariable && environment[keyVariable]?.trim()) || [])
}

/** No profile's id has a colon in it. */
function proxyEntryOf(owner: ProxyOwner): string {
  return owner === null ? 'proxy:' : `proxy:${owner}`
}

/** The variable of the profile's preset, for the preset's own address; else that of its kind, by the rule for that. */
function findEnvironmentKey(draft: ProfileDraft, environment: Environment): Credential | null {
  if (!URL.canParse(draft.address)) return null
  const entry = CATALOGUE[draft.kind]
  const preset = findPreset(draft.presetId, draft.kind)
  if (draft.kind === 'compatible' && preset.keyVariable !== null) {
    const credential = readEnvironmentCredential(environment, { key: preset.keyVariable, address: '' })
    return credential && isBoundTo({ boundTo: preset.address }, draft.address) ? credential : null
  }
  const credential = readEnvironmentCredential(environment, entry.variables)
  return credential && mayCarryKey(entry, credential, draft.address) ? credential : null
}
