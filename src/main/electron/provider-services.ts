import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type BaseWindow, net, safeStorage, session } from 'electron'
import type { Timer } from '../../shared/timer'
import { ANY_REQUEST } from '../connections/any-request'
import { lookForLocalServers } from '../connections/local-servers'
import { createModelLists } from '../connections/model-lists'
import { createNetworkService } from '../connections/network-service'
import { type Connections, createConnections } from '../connections/open-connection'
import { createProfileKeys, listEnvironmentKeys } from '../connections/profile-keys'
import { createProfileService } from '../connections/profile-service'
import { createSecretService } from '../connections/secret-service'
import { openCredentialStore } from '../credentials/credential-store'
import type { KnownSecrets } from '../credentials/known-secrets'
import { createPendingSecrets } from '../credentials/pending-secrets'
import type { SettingsStore } from '../history/settings-store'
import type { Models } from '../load-models'
import type { Environment } from '../models/model-settings'
import type { ContactLog } from '../network/contact-log'
import { openProfileStore } from '../profiles/profile-store'
import { createCheckChannel } from './check-channel'
import { createElectronNetworks } from './electron-networks'
import { createFileDialogs } from './file-dialogs'
import type { ProfileServices } from './profile-handlers'
import type { Push } from './push'
import { createSafeStorageCipher } from './safe-storage-cipher'

export interface ProviderServicesOptions {
  /** The data folder. */
  folder: string
  environment: Environment
  settings: SettingsStore
  secrets: KnownSecrets
  contacts: ContactLog
  timer: Timer
  now(): Date
  push: Push
  currentWindow(): BaseWindow | null
  /** Loaded on first use. */
  loadModels(): Promise<Models>
  onNotice(message: string): void
  reportError(what: string, error: unknown): void
}

/** What the window's handlers stand on, and the ways out that runs take. */
export interface OpenProviderServices extends ProfileServices {
  connections: Connections
  /** Resolves, never rejects, when profiles and keys are in their files. */
  flush(): Promise<void>
}

const STRAIGHT = { proxy: { mode: 'none' as const, url: '', user: '' }, proxyPassword: null }

/** Builds all that has to do with providers, keys and the network, over Electron. */
export async function openProviderServices(options: ProviderServicesOptions): Promise<OpenProviderServices> {
  const { folder, environment, settings, secrets, timer, now, push, onNotice } = options
  for (const key of listEnvironmentKeys(environment)) secrets.remember(key)
  const store = await openCredentialStore({
    path: join(folder, 'credentials.json'),
    cipher: createSafeStorageCipher(safeStorage, process.platform),
    now,
    onNotice,
    onSecret: secrets.remember
  })
  const keys = createProfileKeys(store, environment)
  const profileStore = await openProfileStore({ folder, now, onNotice })
  const profiles = createProfileService({
    profiles: profileStore,
    keys,
    pending: createPendingSecrets(randomUUID, secrets.remember),
    createId: randomUUID,
    onChange: (summaries) => push('profiles:changed', summaries)
  })
  // Without `persist:` a session is in memory alone.
  const networks = createElectronNetworks({
    request: net.request,
    contacts: options.contacts,
    createSession: (name) => session.fromPartition(name, { cache: false }),
    now
  })
  const currentLimits = () => settings.read().limits
  const currentProxy = () => settings.read().network.proxy
  const network = createNetworkService({
    keys,
    read: () => settings.read().network,
    write: (next) => settings.change({ network: next }),
    trust: networks.trust
  })
  await network.start()
  const connections = createConnections({ profiles, keys, openNetwork: networks.open, currentProxy })
  return {
    profiles,
    network,
    connections,
    flush: async () => void (await Promise.all([profileStore.flush(), store.flush()])),
    secrets: createSecretService({ profiles, keys, createTicket: randomUUID, currentProxy }),
    modelLists: createModelLists({ connections, timer, now }),
    dialogs: createFileDialogs(options.currentWindow),
    lookForServers: async () => lookForLocalServers({ network: await networks.open(STRAIGHT, 'local-servers'), timer }),
    checks: createCheckChannel({
      open: async (target) =>
        (await options.loadModels()).open({ provider: 'compatible', ...ANY_REQUEST, limits: currentLimits() }, target),
      currentLimits,
      timer,
      push,
      reportError: options.reportError
    })
  }
}
