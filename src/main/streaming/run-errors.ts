import { redact } from '../../shared/redact'
import { type RunErrorCode, RunFault, type SerializedRunError } from '../../shared/run-error'
import { findInChain, type ReadableError, readErrorChain } from './error-chain'
import { BLOCKED_PORT_CODE, fromProviderCode, fromStatus, fromTransportCode, statusOfProviderCode } from './fault-codes'
import { describeFault } from './fault-sentences'
import { readRetryAfterMs } from './retry-after'

/** What is known about the run whose error is classified. */
export interface FaultContext {
  /** Host and port of the requests, null for the built-in model. */
  host: string | null
  /** The model or deployment, as it is shown. */
  modelName: string
  /** Takes known secrets out of a text. What looks like a key is taken out anyway. */
  redact?: ((text: string) => string) | undefined
}

const LONGEST_QUOTE = 300

/**
 * Makes plain data of whatever a run threw: the code along the `cause` chain, and a sentence for a person. The one choke
 * point of redaction for errors. Never throws.
 */
export function classify(error: unknown, context: FaultContext): SerializedRunError {
  const chain = readErrorChain(error)
  const fault = chain.find((link) => link instanceof RunFault)
  const status =
    fault?.status ?? findInChain(chain, (link) => (typeof link.status === 'number' ? link.status : undefined))
  const retryAfterMs = fault?.retryAfterMs ?? readRetryAfterMs(chain)
  const host = fault?.host ?? context.host
  const code = fault?.code ?? findCode(chain, status)
  const clean = (text: string) => redact(context.redact?.(text) ?? text)
  const message =
    fault?.message ??
    describeFault({
      code,
      host,
      modelName: context.modelName,
      status,
      retryAfterMs,
      words: findWords(chain, clean),
      technicalCode: findTechnicalCode(chain),
      isBeforeHeaders: chain.some(isRequestFailure)
    })
  return {
    code,
    message: clean(message),
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(host === null ? {} : { host })
  }
}

/** LangChain's complaint about a stream that ended before its first chunk: an end like any other, not an error of its own. */
export function isEmptyResponse(error: unknown): boolean {
  return error instanceof Error && error.message === 'Received empty response from chat model call.'
}

/** Whether a connection broke before the response's headers. After them the break comes bare, as `terminated`. */
export function isBeforeHeaders(error: unknown): boolean {
  return readErrorChain(error).some(isRequestFailure)
}

/** Whether no web client would connect to the port: what refuses is not the network, and time does not help. */
export function isPortBlocked(error: unknown): boolean {
  return findTechnicalCode(readErrorChain(error)) === BLOCKED_PORT_CODE
}

function findCode(chain: readonly ReadableError[], status: number | undefined): RunErrorCode {
  const toldStatus = status ?? findInChain(chain, statusOfProvider)
  return (
    findInChain(chain, codeOfProvider) ??
    (toldStatus === undefined ? undefined : fromStatus(toldStatus)) ??
    (chain.some(isBrokenBody) ? 'interrupted' : undefined) ??
    findInChain(chain, codeOfTransport) ??
    findInChain(chain, codeOfKind) ??
    (chain.some(isRequestFailure) ? 'interrupted' : 'internal')
  )
}

function codeOfProvider({ name, code, type }: ReadableError): RunErrorCode | undefined {
  if (name === 'ContextOverflowError') return 'context-length'
  return fromProviderCode(String(code)) ?? fromProviderCode(String(type))
}

/** What the provider's words mean where there is no status, since the error came within the stream. */
function statusOfProvider({ code, type, error }: ReadableError): number | undefined {
  if (error === undefined || error === null) return undefined
  return statusOfProviderCode(code) ?? statusOfProviderCode(type)
}

function codeOfTransport(error: ReadableError): RunErrorCode | undefined {
  const technicalCode = technicalCodeOf(error)
  return technicalCode === undefined ? undefined : fromTransportCode(technicalCode)
}

/** What is left: errors that are known by their kind or their words only. */
function codeOfKind({ name, message, error }: ReadableError): RunErrorCode | undefined {
  if (error !== undefined && error !== null) return 'provider-error'
  if (name === 'SyntaxError' || isUnjoinable(message)) return 'malformed-chunk'
  if (name === 'TimeoutError') return 'header-timeout'
  return message === 'unexpected redirect' ? 'redirect-refused' : undefined
}

/** What LangChain says where a field of a chunk is of another type than it was. */
function isUnjoinable(message: unknown): boolean {
  return typeof message === 'string' && /already exists in the message chunk/.test(message)
}

/** What fetch says of a response that broke off within its body, for whatever cause. */
function isBrokenBody({ message }: ReadableError): boolean {
  return message === 'terminated'
}

/** What the SDK and fetch say, around the cause, of a request that got no response. */
function isRequestFailure({ message }: ReadableError): boolean {
  return message === 'Connection error.' || message === 'fetch failed'
}

function findTechnicalCode(chain: readonly ReadableError[]): string | undefined {
  return findInChain(chain, (error) => {
    const technicalCode = technicalCodeOf(error)
    return technicalCode !== undefined && fromTransportCode(technicalCode) ? technicalCode : undefined
  })
}

/**
 * Chromium's network errors carry their code in the message only: `net::ERR_CONNECTION_REFUSED`. Node's fetch
 * knows a blocked port by its words alone, so it gets Chromium's code.
 */
function technicalCodeOf({ code, message }: ReadableError): string | undefined {
  if (message === 'bad port') return BLOCKED_PORT_CODE
  const fromMessage = typeof message === 'string' ? /\bnet::(ERR_\w+)/.exec(message)?.[1] : undefined
  return fromMessage ?? (typeof code === 'string' ? code : undefined)
}

/** The provider's own words, else those of the outermost error. Cleaned before they are cut: half a key is a key too. */
function findWords(chain: readonly ReadableError[], clean: (text: string) => string): string | undefined {
  const provided = findInChain(chain, ({ error }) => {
    const message = typeof error === 'object' && error !== null ? (error as ReadableError).message : error
    return typeof message === 'string' && message !== '' ? message : undefined
  })
  const words = provided ?? findInChain(chain, ({ message }) => (typeof message === 'string' ? message : undefined))
  const tidied = words === undefined ? '' : tidy(clean(words))
  // An answer of brackets alone says nothing.
  return /[\p{L}\p{N}]/u.test(tidied) ? tidied : undefined
}

/** On one line, without LangChain's troubleshooting URL, the SDK's leading status, a page's mark-up and a final stop. */
function tidy(words: string): string {
  const text = words.replace(/\s*Troubleshooting URL: \S+\s*/g, ' ').replace(/^\d{3} /, '')
  const line = (text.startsWith('<') ? text.replace(/<[^>]*>?/g, ' ') : text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}
