import type { CredentialStatus } from '../../shared/credential-status'
import type { ProxyChoice } from '../../shared/network-settings'
import { RunFault } from '../../shared/run-error'
import type { ProfileKeys, ProxyOwner } from './profile-keys'
import type { ProfileService } from './profile-service'
import { createUndoTickets } from './undo-tickets'

export interface SecretServiceOptions {
  profiles: ProfileService
  keys: ProfileKeys
  createTicket(): string
  /** The app's own proxy. */
  currentProxy(): ProxyChoice
}

/** Keys and passwords, as a form gives and takes them. What it learns is a status. */
export interface SecretService {
  setKey(profileId: string, key: string): Promise<CredentialStatus>
  /** Answers the ticket for `restore`. */
  clearKey(profileId: string): Promise<string>
  setProxyPassword(owner: ProxyOwner, password: string): Promise<CredentialStatus>
  /** Answers the ticket for `restore`. */
  clearProxyPassword(owner: ProxyOwner): Promise<string>
  restore(ticket: string): Promise<CredentialStatus>
}

export function createSecretService({
  profiles,
  keys,
  createTicket,
  currentProxy
}: SecretServiceOptions): SecretService {
  const cleared = createUndoTickets<CredentialStatus>(createTicket)
  const { changing, demand } = profiles

  function keepUndo(undo: () => Promise<void>, status: () => Promise<CredentialStatus>): string {
    return cleared.keep(async () => {
      await undo()
      return status()
    })
  }

  return {
    setKey: (profileId, key) => changing(() => keys.set(demand(profileId), key.trim())),
    clearKey: (profileId) =>
      changing(async () => {
        const profile = demand(profileId)
        return keepUndo(await keys.clear(profileId), () => keys.statusOf(profile))
      }),
    setProxyPassword: (owner, password) =>
      changing(async () => {
        const proxy = owner === null ? currentProxy() : demand(owner).proxy
        if (proxy?.mode === 'custom') return keys.setProxyPassword(owner, proxy.url, password)
        throw new RunFault(
          'bad-request',
          'No proxy is named here that could ask for a password. Enter its address first.'
        )
      }),
    clearProxyPassword: (owner) =>
      changing(async () => keepUndo(await keys.clearProxyPassword(owner), () => keys.proxyStatusOf(owner))),
    restore: (ticket) => changing(() => cleared.redeem(ticket))
  }
}
