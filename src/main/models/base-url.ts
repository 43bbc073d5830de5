import { toPlainAddress } from '../../shared/plain-address'
import { RunFault } from '../../shared/run-error'

/**
 * Checks an address that a person wrote, and takes off the slashes at its end (LangChain would build `//openai` with them).
 *
 * @throws RunFault `bad-request` that names the address.
 */
export function parseBaseUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    const shown = toPlainAddress(written)
    throw new RunFault('bad-request', `“${shown}” is not a web address. Write it like https://api.openai.com/v1.`)
  }
  if (url.username || url.password) {
    throw new RunFault(
      'bad-request',
      'The base URL holds a user name or password. Take it out: a key comes from the environment.'
    )
  }
  if (url.search || url.hash) {
    const mark = url.search ? '?' : '#'
    const message = `After “${toPlainAddress(written)}” there is a “${mark}” and more. Give the base URL without it.`
    throw new RunFault('bad-request', message)
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** Whether an address can only reach this computer. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
