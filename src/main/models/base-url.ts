import { RunFault } from '../../shared/run-error'

/**
 * Checks an address that a person wrote, and takes off the slashes at its end (LangChain would build `//openai` with them).
 *
 * @throws RunFault `bad-request` that names the address.
 */
export function parseBaseUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RunFault('bad-request', `“${written}” is not a web address. Write it like https://api.openai.com/v1.`)
  }
  if (url.username || url.password) {
    throw new RunFault(
      'bad-request',
      'The base URL holds a user name or password. Take it out: a key comes from the environment.'
    )
  }
  if (url.search || url.hash) {
    throw new RunFault('bad-request', `“${written}” ends in “${url.search || url.hash}”. Give the base URL without it.`)
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** Whether an address can only reach this computer. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
