import { getProxyForUrl } from 'proxy-from-env'
import type { ProxyChoice } from '../../shared/network-settings'
import { RunFault } from '../../shared/run-error'
import { isLoopback } from '../models/base-url'
import type { Environment } from '../models/model-settings'
import type { Fetch } from '../models/provider-fetch'
import { createProxyFault } from '../models/response-faults'
import type { Network } from './network'
import { repairProxy } from './repair-proxy'

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

const NO_PROXY_ADDRESS =
  'What HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names is no address of a proxy. Write it like http://proxy.example:8080.'

/** Node's own fetch takes a proxy only where its version is known; this one brings its own. Loaded where it is needed. */
async function createProxyFetch(proxy: string): Promise<Fetch> {
  const way = repairProxy({ mode: 'custom', url: proxy, user: '' })
  // The library speaks no SOCKS 4.
  if (way.issue || way.proxy.url.startsWith('socks4:')) throw new RunFault('bad-request', NO_PROXY_ADDRESS)
  const { url } = way.proxy
  const { fetch, ProxyAgent } = await import('undici')
  // A tunnel where the request is encrypted; many proxies allow none for one that is not.
  const dispatcher = new ProxyAgent({
    uri: url,
    proxyTunnel: false,
    ...loginOf(way.proxy, way.password ?? '')
  })
  const fetchThrough = ((input: string | URL, init: object = {}) =>
    fetch(input, { ...init, dispatcher })) as unknown as Fetch
  return (input, init) =>
    fetchThrough(input, init).catch((error) => {
      throw explainRefusal(error, new URL(String(input)).host, new URL(url).host)
    })
}

/** Beside the address, since the library reads a login within one differently for each kind of proxy. */
function loginOf({ url, user }: ProxyChoice, password: string): object {
  if (user === '') return {}
  if (url.startsWith('socks')) return { username: user, password }
  return { token: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

const PROXY_RESPONSE = /Proxy (?:response|authentication required) \((\d+)\)/i

/** Of what a proxy says to a request for a way through, the library keeps the status alone, in the words of an error. */
function explainRefusal(error: unknown, host: string, proxyHost: string): unknown {
  let link = error
  while (link instanceof Error && !PROXY_RESPONSE.test(link.message)) link = link.cause
  if (!(link instanceof Error)) return error
  const status = Number(PROXY_RESPONSE.exec(link.message)?.[1])
  if (status === 407) return createProxyFault(host)
  const message = `The proxy ${proxyHost} did not let the request through to ${host} (status ${status}). Check the proxy, and the address.`
  return new RunFault('connection-refused', message, { host, cause: error })
}
