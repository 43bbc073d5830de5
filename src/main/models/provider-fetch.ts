import type { Delivery } from '../../shared/delivery'
import type { Timer } from '../../shared/timer'
import type { WireObserver } from '../../shared/wire-observer'
import { readErrorBody } from './error-body'
import { readEventStreamBody, type StreamCounts } from './event-stream-body'
import type { ModelSettings } from './model-settings'
import {
  createHeaderFault,
  createKeylessFault,
  createNotAStreamFault,
  createProxyFault,
  createRedirectFault,
  createUnsendableKeyFault
} from './response-faults'

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** Bounds on what a response may weigh. */
export interface ResponseLimits {
  maximumBytes: number
  maximumEventLength: number
}

/** Far above any real reply, a million tokens of 330 bytes each; nothing of it is kept but the text, which has its own limit. */
export const DEFAULT_RESPONSE_LIMITS: ResponseLimits = {
  maximumBytes: 1024 * 1024 * 1024,
  maximumEventLength: 4 * 1024 * 1024
}

export interface ProviderFetchOptions {
  settings: Pick<
    ModelSettings,
    'address' | 'authentication' | 'headers' | 'headerTimeoutMs' | 'keylessAdvice' | 'reasoning'
  >
  fetch: Fetch
  timer: Timer
  limits: ResponseLimits
  /** Default: `exact`. */
  delivery?: Delivery | undefined
  /** Called when the `[DONE]` marker arrives. */
  onDone(): void
  /** Called with what is known of the stream so far. */
  onCounted?(counts: StreamCounts): void
  /** Hears what comes over the wire. */
  wire?: WireObserver | undefined
}

/** The headers of the SDK that a server needs. The rest describes this computer, or comes from stray variables. */
const PASSED_HEADERS = ['accept', 'content-type', 'user-agent']

/**
 * The one way out for the requests of a provider: adds the key, and only here, so that no model object ever holds it;
 * follows no redirect; waits no longer for an answer than it may; and hands on a body that ends well or with an error.
 */
export function createProviderFetch(options: ProviderFetchOptions): Fetch {
  return async (input, init) => {
    try {
      return takeResponse(await fetchWithinLimit(options, input, init), options)
    } catch (error) {
      if (init?.signal?.aborted) throw error
      throw hide(isProxyRefusal(error) ? createProxyFault(new URL(options.settings.address).host) : error)
    }
  }
}

/** One request, within the header limit. The body of a refusal counts among the headers: nothing else watches it. */
async function fetchWithinLimit(
  options: ProviderFetchOptions,
  input: string | URL | Request,
  init: RequestInit = {}
): Promise<Response> {
  const { settings, timer, fetch } = options
  const request = new AbortController()
  const abort = () => request.abort(init.signal?.reason)
  // Once: the SDK's signal is made of others, and Node keeps such a one for as long as somebody listens to it.
  init.signal?.addEventListener('abort', abort, { once: true })
  if (init.signal?.aborted) abort()
  const cancel = timer.schedule(settings.headerTimeoutMs, () => {
    request.abort(createHeaderFault(new URL(settings.address).host, settings.headerTimeoutMs))
  })
  try {
    const headers = headersFor(settings, input, init.headers)
    const response = await fetch(input, { ...init, headers, redirect: 'manual', signal: request.signal })
    options.wire?.responseCame(response.status, [...response.headers])
    return response.ok ? response : await readErrorBody(response)
  } finally {
    cancel()
  }
}

/** Printable Latin-1. */
const SENDABLE = /^[\t\x20-\x7e\xa0-\xff]*$/

/**
 * What a request of a provider carries: of what the SDK gave the needed headers, and to its own address the key.
 *
 * @throws RunFault where no header can carry the key
 */
export function headersFor(
  { address, authentication, headers: extra }: Pick<ModelSettings, 'address' | 'authentication' | 'headers'>,
  input: string | URL | Request,
  given: RequestInit['headers']
): Headers {
  const headers = new Headers(given)
  for (const name of [...headers.keys()]) if (!PASSED_HEADERS.includes(name)) headers.delete(name)
  if (new URL(String(input)).origin !== new URL(address).origin) return headers
  for (const { name, value } of extra) headers.set(name, value)
  if (authentication) {
    const key = authentication.reveal()
    if (!SENDABLE.test(key)) throw createUnsendableKeyFault(new URL(address).host)
    headers.set(authentication.header, `${authentication.prefix}${key}`)
  }
  return headers
}

/** Refusals go on to the SDK, which knows the providers' words, but for two that we know better. */
function takeResponse(response: Response, options: ProviderFetchOptions): Response {
  const { limits, ...passed } = options
  const { address, authentication, keylessAdvice, reasoning } = options.settings
  const { status, headers } = response
  // 0 is a redirect that the platform keeps to itself.
  if (status === 0 || (status >= 300 && status <= 399)) {
    throw createRedirectFault(address, status, headers.get('location'))
  }
  if (status === 401 && !authentication) throw createKeylessFault(address, keylessAdvice)
  if (!response.ok) return response
  const { host } = new URL(address)
  if (!response.body) throw createNotAStreamFault(host, '')
  const isDeclared = /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')
  const body = readEventStreamBody(response.body, { ...passed, host, isDeclared, reasoning, ...limits })
  return new Response(body, { status, headers: { 'content-type': 'text/event-stream' } })
}

/**
 * Node's fetch makes a network error of a 407, as the standard has it, and tells no reason: all its other network errors
 * (that our requests can meet) have a message or a code.
 */
function isProxyRefusal(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : undefined
  return cause instanceof Error && cause.message === '' && !('code' in cause) && !(cause instanceof AggregateError)
}

/**
 * Two neutral errors around the real one. The SDK looks for words like "timeout" in the text of an error and of its
 * cause, which may well be in a host's name, and LangChain then puts an error without a cause in its place.
 */
function hide(error: unknown): Error {
  return new Error('request failed', { cause: new Error('request failed', { cause: error }) })
}
