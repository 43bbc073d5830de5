import type { ProxyChoice } from '../../shared/network-settings'
import type { Fetch } from '../models/provider-fetch'

/** Who comes, for a proxy that asks. */
export interface ProxyLogin {
  user: string
  password: string
}

/** How requests are to leave this computer. */
export interface NetworkChoice {
  proxy: ProxyChoice
  /** Of the proxy, where it is one that is named here. */
  proxyPassword: string | null
}

/** The way out for the requests of one provider. */
export interface Network {
  fetch: Fetch
  /** Host and port of the proxy that a request to this address goes through; null where it goes straight. */
  findProxy(address: string): Promise<string | null>
}
