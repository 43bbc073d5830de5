import { getProxyForUrl } from 'proxy-from-env'
import { isLoopback } from '../models/base-url'
import type { Environment } from '../models/model-settings'
import type { Fetch } from '../models/provider-fetch'
import type { Network } from './network'

/**
 * The network as Node has it, for the terminal: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY` names,
 * unless `NO_PROXY` excepts the host. This computer itself is never reached by way of a proxy, as in the window.
 * `NODE_EXTRA_CA_CERTS` is Node's own affair.
 *
 * @param environment the process's own
 */
export function createNodeNetwork(environment: Environment): Network {
  const fetches = new Map<string, Promise<Fetch>>()

  function fetchThrough(proxy: string): Promise<Fetch> {
    const known = fetches.get(proxy) ?? createProxyFetch(proxy)
    fetches.set(proxy, known)
    return known
  }

  return {
    async fetch(input, init) {
      const proxy = findProxyUrl(String(input), environment)
      return proxy ? (await fetchThrough(proxy))(input, init) : fetch(input, init)
    },
    async findProxy(address) {
      const proxy = findProxyUrl(address, environment)
      return proxy && URL.canParse(proxy) ? new URL(proxy).host : null
    }
  }
}

/** Null for none. A proxy that is written without a scheme speaks plain http, as everywhere else. */
function findProxyUrl(address: string, environment: Environment): string | null {
  const proxy = isLoopback(address) ? '' : getProxyForUrl(address)
  if (proxy === '') return null
  const isVerbatim = Object.entries(environment).some(([name, value]) => /_proxy$/i.test(name) && value === proxy)
  return isVerbatim ? proxy : proxy.replace(/^\w+:/, 'http:')
}

/** Node's own fetch takes a proxy only where its version is known; this one brings its own. Loaded where it is needed. */
async function createProxyFetch(proxy: string): Promise<Fetch> {
  const { fetch, ProxyAgent } = await import('undici')
  const dispatcher = new ProxyAgent({ uri: proxy, proxyTunnel: true })
  return ((input: string | URL, init: object = {}) => fetch(input, { ...init, dispatcher })) as unknown as Fetch
}
