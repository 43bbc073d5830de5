import type { FoundServer } from '../../shared/profile'
import type { ModelLists } from '../connections/model-lists'
import type { NetworkService } from '../connections/network-service'
import { importProfiles, writeProfiles } from '../connections/profile-exchange'
import type { ProfileService } from '../connections/profile-service'
import type { SecretService } from '../connections/secret-service'
import { PRESETS } from '../profiles/presets'
import type { CheckChannel } from './check-channel'
import type { FileDialogs } from './file-dialogs'
import type { InvokeHandlers } from './typed-ipc'

export interface ProfileServices {
  profiles: ProfileService
  secrets: SecretService
  network: NetworkService
  modelLists: ModelLists
  checks: CheckChannel
  dialogs: FileDialogs
  lookForServers(): Promise<FoundServer[]>
}

/** The channels of the contract that have to do with providers, keys and the network. */
type ProfileChannel = Extract<
  keyof InvokeHandlers,
  `${'presets' | 'profiles' | 'credential' | 'proxy-password' | 'servers' | 'models' | 'check' | 'network'}:${string}`
>

const PROVIDER_FILES = { name: 'Providers', extensions: ['json'] }
const CERTIFICATE_FILES = { name: 'Certificates', extensions: ['pem', 'crt', 'cer'] }

/** Answers them from the services. */
export function createProfileHandlers(services: ProfileServices): Pick<InvokeHandlers, ProfileChannel> {
  const { profiles, secrets, network, modelLists, checks, dialogs } = services
  return {
    'presets:list': () => [...PRESETS],
    'profiles:list': profiles.list,
    'profiles:review': ({ draft }) => profiles.review(draft),
    'profiles:save': ({ draft, ...given }) => profiles.save(draft, given),
    'profiles:delete': async ({ profileId }) => ({ ticket: await profiles.remove(profileId) }),
    'profiles:restore': ({ ticket }) => profiles.restore(ticket),
    'profiles:export': async ({ profileIds }) => {
      const chosen = (await profiles.list())
        .map(({ profile }) => profile)
        .filter(({ id }) => profileIds?.includes(id) ?? true)
      return { path: await dialogs.save(writeProfiles(chosen), 'streamscope-providers.json', PROVIDER_FILES) }
    },
    'profiles:import': async () => {
      const file = await dialogs.open(PROVIDER_FILES)
      return file && importProfiles(file.text, profiles)
    },
    'profiles:parse-pasted': ({ text }) => profiles.parsePasted(text),
    'credential:set': ({ profileId, key }) => secrets.setKey(profileId, key),
    'credential:clear': async ({ profileId }) => ({ ticket: await secrets.clearKey(profileId) }),
    'credential:restore': ({ ticket }) => secrets.restore(ticket),
    'proxy-password:set': ({ profileId, password }) => secrets.setProxyPassword(profileId, password),
    'proxy-password:clear': async ({ profileId }) => ({ ticket: await secrets.clearProxyPassword(profileId) }),
    'servers:look': services.lookForServers,
    'models:list': ({ target, refresh }) => modelLists.list(target, refresh ?? false),
    'check:start': ({ checkId, target }) => checks.start(checkId, target),
    'check:cancel': ({ checkId }) => ({ cancelled: checks.cancel(checkId) }),
    'network:read': network.status,
    'network:save': ({ settings }) => network.save(settings),
    'network:choose-authority': async () => ({ file: await dialogs.choose(CERTIFICATE_FILES) })
  }
}
