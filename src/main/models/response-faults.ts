import { RunFault } from '../../shared/run-error'
import { excerptOf } from './excerpt'

export function createHeaderFault(host: string, limitMs: number): RunFault {
  const message = `${host} took the request and sent no answer for ${limitMs / 1000} s, the header limit. Retry, or raise the limit.`
  return new RunFault('header-timeout', message, { host })
}

/** `location` is the header as it came, null where the platform hides it. */
export function createRedirectFault(address: string, status: number, location: string | null): RunFault {
  const { host } = new URL(address)
  const target = location !== null && URL.canParse(location, address) ? new URL(location, address).host : null
  const message = `${host} redirects to ${target ?? 'another address'}. Redirects are refused, so that a key never goes where it was not meant to go: if that is the right server, make it the base URL.`
  return new RunFault('redirect-refused', message, { host, ...(status === 0 ? {} : { status }) })
}

export function createProxyFault(host: string): RunFault {
  const message = `The proxy on the way to ${host} asks for a sign-in (status 407). Enter its user name and password where the proxy is set, then retry.`
  return new RunFault('proxy-authentication', message, { host, status: 407 })
}

/** The server asks for a key, and it got none; `advice` says how one would come to it. */
export function createKeylessFault(address: string, advice: string): RunFault {
  const { host } = new URL(address)
  const message = `${host} asks for a key, and none was sent: ${advice}`
  return new RunFault('authentication', message, { host, status: 401 })
}

/** Pasted with something that is not seen: the network would call the request broken, and quote the key. */
export function createUnsendableKeyFault(host: string): RunFault {
  const message = `The key for ${host} has a character in it that no request can carry, such as a line break or an invisible space. Copy the key again, and it alone.`
  return new RunFault('authentication', message, { host })
}

/** The connection ended within a chunk. */
export function createCutFault(host: string): RunFault {
  const message = `The connection to ${host} ended in the middle of a chunk. Retry.`
  return new RunFault('interrupted', message, { host })
}

export function createMalformedFault(host: string, chunk: string): RunFault {
  const message = `${host} sent a chunk that is not valid JSON: “${excerptOf(chunk)}”. Retry, and if it stays so, look at the server or the proxy before it.`
  return new RunFault('malformed-chunk', message, { host })
}

/** `head` is the beginning of what came instead. */
export function createNotAStreamFault(host: string, head: string): RunFault {
  const kind = /^\s*</.test(head) ? 'a web page' : /^\s*[{[]/.test(head) ? 'plain JSON' : 'something else'
  const excerpt = excerptOf(head)
  const quote = excerpt === '' ? '' : `: “${excerpt}”`
  const message = `${host} answered with ${kind} instead of a stream${quote}. Check the base URL.`
  return new RunFault('not-a-stream', message, { host })
}

/** `field` is what the reply stands in. */
export function createForeignFault(host: string, field: string): RunFault {
  const message = `${host} sends its reply as “${field}” where a stream of chat completions has “delta”, so it cannot be read. Check the base URL, and that the server is compatible.`
  return new RunFault('not-a-stream', message, { host })
}

/** `head` is the beginning of a stream of events that no chat completions are. */
export function createForeignStreamFault(host: string, head: string): RunFault {
  const message = `${host} sends events that are no chat completions: “${excerptOf(head)}”. Check the base URL, and that the server is compatible.`
  return new RunFault('not-a-stream', message, { host })
}

/** Compressed, but not as its header says: a proxy that names another way than it packs, as a rule. */
export function createPackingFault(host: string): RunFault {
  const message = `What ${host} sent cannot be unpacked: it is compressed in another way than it says. Look at the server or the proxy before it.`
  return new RunFault('not-a-stream', message, { host })
}

/** Whether a body ended with this because it could not be unpacked; Node's libraries and Chromium each have their code. */
export function isPackingError(error: unknown): boolean {
  const { message, code, cause } = (error ?? {}) as NodeJS.ErrnoException
  if (/^(Z_DATA_ERROR|ERR_BROTLI_|ERR_+ERROR_FORMAT_|ZSTD_error_)/.test(String(code))) return true
  return /\bERR_CONTENT_DECODING_/.test(String(message)) || (cause instanceof Error && isPackingError(cause))
}

export function createLimitFault(host: string, what: 'response' | 'chunk', limit: string): RunFault {
  const message = `${host} sent a ${what} of more than ${limit}, so the stream was ended.`
  return new RunFault('limit-exceeded', message, { host })
}
