import type { CheckStepName } from '../../../shared/connection-check'
import { type RunErrorCode, type SerializedRunError, WHAT_ARRIVED_IS_KEPT } from '../../../shared/run-error'

/** The step that a failure of a whole run belongs to. */
const STEPS: Readonly<Record<RunErrorCode, CheckStepName>> = {
  'connection-refused': 'address',
  'host-not-found': 'address',
  'redirect-refused': 'address',
  'header-timeout': 'address',
  'proxy-authentication': 'proxy',
  tls: 'tls',
  authentication: 'authentication',
  permission: 'authentication',
  'missing-credential': 'authentication',
  'credential-bound-elsewhere': 'authentication',
  quota: 'authentication',
  'not-found': 'model',
  'bad-request': 'model',
  'context-length': 'model',
  'content-filter': 'model',
  'rate-limit': 'first-token',
  server: 'first-token',
  'idle-timeout': 'first-token',
  interrupted: 'first-token',
  'not-a-stream': 'first-token',
  'malformed-chunk': 'first-token',
  'provider-error': 'first-token',
  'limit-exceeded': 'first-token',
  internal: 'first-token'
}

/** Of a run that got through to the server: what can only be wrong before that has been found right by then. */
export function stepOfRunError({ code }: SerializedRunError): CheckStepName {
  const step = STEPS[code]
  return step === 'address' ? 'first-token' : step
}

/** Of a first knock: where a proxy is in between, nobody else is spoken to before it lets one through. */
export function stepOfReachError({ code }: SerializedRunError, proxy: string | null): CheckStepName {
  if (code === 'tls' || code === 'proxy-authentication') return STEPS[code]
  const isProxysOwn = code === 'connection-refused' || code === 'host-not-found' || code === 'interrupted'
  return proxy !== null && isProxysOwn ? 'proxy' : 'address'
}

/** Of a check nothing is kept. */
export function withoutKept(error: SerializedRunError): SerializedRunError {
  return { ...error, message: error.message.replace(` ${WHAT_ARRIVED_IS_KEPT}`, '') }
}

/** What helps, where a rule of the profile does; else nothing is added to what the error says. */
export function cureByRule({ code, message }: SerializedRunError): string {
  if (code !== 'bad-request') return message
  if (/stream_options/.test(message)) return `${message} Turn on its rule “refuses stream_options”.`
  if (/temperature/i.test(message)) return `${message} Turn on its rule “refuses temperature”.`
  return message
}
