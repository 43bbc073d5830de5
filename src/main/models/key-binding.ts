import { isLoopback, parseBaseUrl } from './base-url'
import type { CatalogueEntry } from './catalogue'
import type { ModelCredential } from './model-settings'

/**
 * Whether a key may go to an address. A key goes only where it was entered for: to the scheme, host and port that its
 * source names, and nowhere else. Where its source names none, to the provider's own hosts over https, and to a
 * stand-in on this computer. A server that is merely compatible gets a key only by the first rule.
 */
export function mayCarryKey(entry: CatalogueEntry, credential: ModelCredential, address: string): boolean {
  if (credential.boundTo !== null) return isBoundTo(credential, address)
  if (!entry.ownHosts) return false
  return isLoopback(address) || isOwnHost(entry.ownHosts, address)
}

/** Whether a key was entered for the scheme, host and port of an address. */
export function isBoundTo({ boundTo }: Pick<ModelCredential, 'boundTo'>, address: string): boolean {
  return boundTo !== null && originOf(boundTo) === originOf(address)
}

function isOwnHost(ownHosts: readonly string[], address: string): boolean {
  const { protocol, hostname } = new URL(address)
  const matches = (own: string) => (own.startsWith('.') ? hostname.endsWith(own) : hostname === own)
  return protocol === 'https:' && ownHosts.some(matches)
}

function originOf(address: string): string {
  return new URL(parseBaseUrl(address)).origin
}
