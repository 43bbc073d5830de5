import { assertNever } from '../../shared/assert-never'
import type { RunErrorCode } from '../../shared/run-error'
import { BLOCKED_PORT_CODE } from './fault-codes'

export interface FaultFacts {
  code: RunErrorCode
  /** Host and port, null where there is none. */
  host: string | null
  /** The model or deployment. */
  modelName: string
  status?: number | undefined
  retryAfterMs?: number | undefined
  /** The provider's own words, cleaned. */
  words?: string | undefined
  /** The system's own code, such as `CERT_HAS_EXPIRED`. */
  technicalCode?: string | undefined
  /** Whether a broken connection broke before anything of the answer. */
  isBeforeHeaders?: boolean | undefined
}

/** One row of the fault matrix as a person reads it: the cause, and the way out. */
export function describeFault(facts: FaultFacts): string {
  const host = facts.host ?? 'The model'
  const answered = `${host} answered${facts.status === undefined ? '' : ` with status ${facts.status}`}`
  const status = facts.status === undefined ? '' : ` (status ${facts.status})`
  const quoted = facts.words ? `: “${facts.words}”` : ''
  switch (facts.code) {
    case 'connection-refused':
      if (facts.technicalCode === BLOCKED_PORT_CODE) {
        return `${host} is at a port that no web client opens${inBrackets(facts)}. Use another port.`
      }
      return `${host} could not be reached${inBrackets(facts)}. Check that the server is running and that the base URL is right, then retry.`
    case 'host-not-found':
      return `The host ${host} was not found${inBrackets(facts)}. Check the base URL and the network, then retry.`
    case 'tls':
      return `The secure connection to ${host} was refused because its certificate is not trusted${inBrackets(facts)}. Add the certificate authority of the server, or of the proxy in between, to this system; there is no way around the check.`
    case 'proxy-authentication':
      return 'The proxy in between asks for a sign-in (status 407). Enter its user name and password where the proxy is set, then retry.'
    case 'redirect-refused':
      return `${host} sent the request on to another address. Redirects are refused, so that a key never goes where it was not meant to go: set the base URL to the final address.`
    case 'bad-request':
      return `${host} refused the request${status}${quoted}. Change the request; the same one would be refused again.`
    case 'context-length':
      return `The conversation is too long for ${facts.modelName}${quoted}. Shorten the messages or choose a model with a larger context.`
    case 'content-filter':
      return `The content filter of ${host} refused the request${quoted}. Change the messages.`
    case 'authentication':
      return `${host} does not accept the key${status}${quoted}. Check the key that is set for it.`
    case 'permission':
      return `The key has no permission for ${facts.modelName} at ${host}${status}${quoted}. Check what the key may use, or enter another one.`
    case 'not-found':
      return `${host} does not know ${facts.modelName}${status}${quoted}. Check the model or deployment name and the base URL.`
    case 'rate-limit':
      return `${host} asks for a pause, too many requests${status}${quoted}. ${whenToRetry(facts.retryAfterMs)}`
    case 'quota':
      return `The quota at ${host} is used up${quoted}. Check the plan and billing of the account; waiting does not help.`
    case 'server':
      return `${answered}, a fault on its side${quoted}. ${whenToRetry(facts.retryAfterMs)}`
    case 'header-timeout':
      return `${host} did not answer in time. Retry, or raise the header limit.`
    case 'idle-timeout':
      return `${host} went silent in mid-stream. Retry, or raise the idle limit.`
    case 'interrupted':
      if (facts.isBeforeHeaders) {
        return `The connection to ${host} broke off before the answer began${inBrackets(facts)}. Check the base URL, then retry.`
      }
      return `The connection to ${host} broke off${inBrackets(facts)}. Retry.`
    case 'not-a-stream':
      return `${answered}, but not with a stream of chat completions${quoted}. Check the base URL.`
    case 'malformed-chunk':
      return `${host} sent a chunk that cannot be read${quoted}. Retry, and if it stays so, report it to the provider.`
    case 'provider-error':
      return `${host} broke the stream off with an error${quoted}. Retry.`
    case 'limit-exceeded':
      return `${host} sent more than this app takes in for one run, so the stream was ended.`
    case 'missing-credential':
      return 'There is no key for this provider. Set one, then retry.'
    case 'credential-bound-elsewhere':
      return `The key was entered for another address than ${host}. Enter the key for this one.`
    case 'internal':
      return `Something went wrong inside the app${quoted}. Retry, and if it stays so, report it.`
    default:
      return assertNever(facts.code)
  }
}

function inBrackets({ technicalCode }: FaultFacts): string {
  return technicalCode ? ` (${technicalCode})` : ''
}

function whenToRetry(retryAfterMs: number | undefined): string {
  return retryAfterMs === undefined ? 'Retry in a while.' : `Retry in ${Math.ceil(retryAfterMs / 1000)} s.`
}
