import type { ContactPurpose } from '../../shared/contact'
import type { ProxyChoice } from '../../shared/network-settings'
import type { ProfileDraft } from '../../shared/profile'
import { RunFault } from '../../shared/run-error'
import type { ModelSettings } from '../models/model-settings'
import { type ProfileRunRequest, resolveProfileSettings } from '../models/resolve-profile-settings'
import type { Network, NetworkChoice } from '../network/network'
import { judgeReadiness } from '../profiles/profile-readiness'
import type { ProfileKeys } from './profile-keys'
import type { OpenableTarget, ProfileService } from './profile-service'

export interface ConnectionsOptions {
  profiles: ProfileService
  keys: ProfileKeys
  openNetwork(choice: NetworkChoice, purpose: ContactPurpose): Promise<Network>
  /** The app's own proxy. */
  currentProxy(): ProxyChoice
}

/** All that it takes to talk to a provider. */
export interface Connection {
  draft: ProfileDraft
  settings: ModelSettings
  network: Network
}

/** Ways to providers: what they are, their keys, and the network to reach them by. */
export interface Connections {
  /**
   * @param purpose why the provider is talked to; default: to run
   * @throws RunFault where a profile cannot be used as it is, naming the thing and the way out
   */
  open(target: OpenableTarget, request: ProfileRunRequest, purpose?: ContactPurpose): Promise<Connection>
  /** For a provider without a profile, or whatever else is asked of somebody. */
  openNetwork(purpose?: ContactPurpose): Promise<Network>
}

export function createConnections({ profiles, keys, openNetwork, currentProxy }: ConnectionsOptions): Connections {
  async function open(
    target: OpenableTarget,
    request: ProfileRunRequest,
    purpose: ContactPurpose = 'run'
  ): Promise<Connection> {
    const { draft, credential } = await profiles.open(target)
    // A saved profile knows why its key cannot be used; without it, one would only be missing.
    if (!credential && draft.id !== undefined) await refuseUnready({ ...draft, id: draft.id }, request)
    const settings = resolveProfileSettings(draft, request, credential)
    const network = await openNetwork(await chooseNetwork(draft), purpose)
    return { draft, settings, network }
  }

  async function refuseUnready(profile: ProfileDraft & { id: string }, request: ProfileRunRequest): Promise<void> {
    const { model: _model, ...places } = request
    const asked = {
      ...profile,
      deployment: places.deployment ?? profile.deployment,
      apiVersion: places.apiVersion ?? profile.apiVersion
    }
    const readiness = judgeReadiness(asked, await keys.statusOf(profile))
    if (readiness.ready) return
    throw new RunFault(CODES[readiness.reason], `“${profile.name}”: ${readiness.message}`)
  }

  /** The profile's own proxy goes before the app's. */
  async function chooseNetwork(draft: ProfileDraft): Promise<NetworkChoice> {
    const owner = draft.proxy ? (draft.id ?? null) : null
    const proxy = draft.proxy ?? currentProxy()
    const hasPassword = proxy.mode === 'custom' && (draft.proxy === null || draft.id !== undefined)
    return { proxy, proxyPassword: hasPassword ? await keys.findProxyPassword(owner, proxy.url) : null }
  }

  return {
    open,
    async openNetwork(purpose = 'run') {
      const proxy = currentProxy()
      return openNetwork({ proxy, proxyPassword: await keys.findProxyPassword(null, proxy.url) }, purpose)
    }
  }
}

const CODES = {
  incomplete: 'bad-request',
  'key-missing': 'missing-credential',
  'key-withheld': 'credential-bound-elsewhere',
  'key-locked': 'missing-credential',
  'key-undecryptable': 'missing-credential'
} as const
