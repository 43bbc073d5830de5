/** Every way a run can fail, in the words of the product page. The set is closed: `internal` is the last resort. */
export const RUN_ERROR_CODES = [
  'connection-refused',
  'host-not-found',
  'tls',
  'proxy-authentication',
  'redirect-refused',
  'bad-request',
  'context-length',
  'content-filter',
  'authentication',
  'permission',
  'not-found',
  'rate-limit',
  'quota',
  'server',
  'header-timeout',
  'idle-timeout',
  'interrupted',
  'not-a-stream',
  'malformed-chunk',
  'provider-error',
  'limit-exceeded',
  'missing-credential',
  'credential-bound-elsewhere',
  'internal'
] as const

export type RunErrorCode = (typeof RUN_ERROR_CODES)[number]

/** An error as it crosses a process border: plain data, already worded for a person, already without secrets. */
export interface SerializedRunError {
  code: RunErrorCode
  /** One or two sentences: the cause, and the way out. */
  message: string
  /** The HTTP status, where a response was received. */
  status?: number
  /** How long the provider asked to wait, in milliseconds. */
  retryAfterMs?: number
  /** Host and port that the request was for. */
  host?: string
}

/** Said after the sentences of an error, where a person has something of the reply. */
export const WHAT_ARRIVED_IS_KEPT = 'What arrived is kept.'

/** What may be known about a failure beside its code and message. */
export interface RunFaultDetails {
  status?: number
  retryAfterMs?: number
  host?: string
  cause?: unknown
}

/** A failure whose code is known where it is thrown. It survives being wrapped: look for it along the `cause` chain. */
export class RunFault extends Error {
  override readonly name = 'RunFault'
  readonly code: RunErrorCode
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  readonly host: string | undefined

  constructor(code: RunErrorCode, message: string, details: RunFaultDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.host = details.host
  }
}
