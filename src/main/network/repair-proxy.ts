import { decodeEscapes } from '../../shared/decode-escapes'
import type { ProxyChoice } from '../../shared/network-settings'

/** A proxy as it can be used, and what stood in its address that belongs elsewhere. */
export interface RepairedProxy {
  proxy: ProxyChoice
  /** Taken out of the address, for the credential store; null where there was none. */
  password: string | null
  repairs: string[]
  /** What is wrong with the address, null where nothing is. */
  issue: string | null
}

const SCHEMES = /^(https?|socks[45]?):$/

/** Makes a proxy's address usable: with a scheme, without a path, user name and password taken out of it. */
export function repairProxy(proxy: ProxyChoice): RepairedProxy {
  const written = proxy.url.trim()
  if (proxy.mode !== 'custom') return { proxy: { ...proxy, url: written }, password: null, repairs: [], issue: null }
  const hasScheme = /^[a-z][\w+.-]*:\/\//i.test(written)
  const text = hasScheme ? written : `http://${written}`
  const url = written !== '' && URL.canParse(text) ? new URL(text) : null
  if (!url || url.hostname === '' || !SCHEMES.test(url.protocol)) {
    return { proxy: { ...proxy, url: written }, password: null, repairs: [], issue: complain(written) }
  }
  const repairs: string[] = []
  if (!hasScheme) repairs.push('The address of the proxy had no scheme: http:// was put in front of it.')
  if (url.username || url.password)
    repairs.push('The user name and password were taken out of the address of the proxy.')
  if (url.pathname.length > 1 || url.search || url.hash)
    repairs.push('The path was taken off the address of the proxy.')
  return {
    proxy: {
      mode: 'custom',
      // Not `url.origin`, which is "null" for SOCKS.
      url: `${url.protocol}//${url.host}`,
      user: url.username ? decodeEscapes(url.username) : proxy.user.trim()
    },
    password: url.password ? decodeEscapes(url.password) : null,
    repairs,
    issue: null
  }
}

function complain(written: string): string {
  const example = 'Write it like http://proxy.example:8080.'
  return written === ''
    ? `The address of the proxy is missing. ${example}`
    : `This is not the address of a proxy. ${example}`
}
