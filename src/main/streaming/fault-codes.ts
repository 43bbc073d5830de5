import type { RunErrorCode } from '../../shared/run-error'

/** Of a port that no web client connects to: https://fetch.spec.whatwg.org/#port-blocking. Node's fetch has no code for it. */
export const BLOCKED_PORT_CODE = 'ERR_UNSAFE_PORT'

/** Codes of Node, of undici (its fetch) and of Chromium (Electron's `net.fetch` says `net::ERR_...`), by what they mean. */
const TRANSPORT_CODES: readonly [RegExp, RunErrorCode][] = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'connection-refused'],
  [
    /^ERR_(CONNECTION_REFUSED|CONNECTION_FAILED|CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|PROXY_CONNECTION_FAILED|UNSAFE_PORT)$/,
    'connection-refused'
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NODATA|EAI_NONAME|ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED)$/,
    'host-not-found'
  ],
  [/^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|ERR_CERT_|ERR_BAD_SSL|EPROTO$|HOSTNAME_MISMATCH$|INVALID_CA$)/, 'tls'],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)_\w+)$/, 'tls'],
  [/^(ERR_PROXY_AUTH_\w+|ERR_UNEXPECTED_PROXY_AUTH|ERR_MISSING_AUTH_CREDENTIALS)$/, 'proxy-authentication'],
  [/^(ERR_TOO_MANY_REDIRECTS|ERR_UNSAFE_REDIRECT)$/, 'redirect-refused'],
  [/^(UND_ERR_HEADERS_TIMEOUT|ERR_TIMED_OUT)$/, 'header-timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'idle-timeout'],
  [
    /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_ABORTED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    'interrupted'
  ],
  [
    /^ERR_(CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|EMPTY_RESPONSE|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|HTTP2_\w+|QUIC_\w+|INCOMPLETE_\w+|CONTENT_LENGTH_MISMATCH)$/,
    'interrupted'
  ],
  [/^(HPE_\w+|ERR_INVALID_HTTP_RESPONSE)$/, 'not-a-stream']
]

/** What a technical code means, undefined where it says nothing about a connection. */
export function fromTransportCode(code: string): RunErrorCode | undefined {
  return TRANSPORT_CODES.find(([pattern]) => pattern.test(code))?.[1]
}

/** What a response's status means. 408 and 409 ask, like 5xx, to come again. */
export function fromStatus(status: number): RunErrorCode | undefined {
  if (status >= 500 || status === 408 || status === 409) return 'server'
  if (status === 401) return 'authentication'
  if (status === 402) return 'quota'
  if (status === 403) return 'permission'
  if (status === 404) return 'not-found'
  if (status === 407) return 'proxy-authentication'
  if (status === 429) return 'rate-limit'
  if (status >= 400) return 'bad-request'
  return status >= 300 ? 'redirect-refused' : undefined
}

/** The status that an error has which is told within a stream, after status 200: providers use the same words in both. */
const STATUS_BY_WORD: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  invalid_api_key: 401,
  authentication_error: 401,
  permission_error: 403,
  permission_denied: 403,
  model_not_found: 404,
  not_found_error: 404,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  too_many_requests: 429
}

/** Of a code or type, undefined where it says none that the request is to blame for. Some servers say the number itself. */
export function statusOfProviderCode(code: unknown): number | undefined {
  const word = String(code).toLowerCase()
  const status = Object.hasOwn(STATUS_BY_WORD, word) ? STATUS_BY_WORD[word] : Number(word)
  return status !== undefined && status >= 400 && status <= 499 ? status : undefined
}

/** What a provider's own code or type of an error means, where it says more than the status. */
export function fromProviderCode(code: string): RunErrorCode | undefined {
  switch (code) {
    case 'insufficient_quota':
    case 'billing_hard_limit_reached':
      return 'quota'
    case 'context_length_exceeded':
      return 'context-length'
    case 'content_filter':
    case 'content_policy_violation':
      return 'content-filter'
    default:
      return undefined
  }
}
