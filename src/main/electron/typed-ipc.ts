import { INVOKE_CHANNELS, type InvokeChannel, type InvokeResponses } from '../../shared/ipc-contract'
import { type CheckedInvokeRequests, INVOKE_SCHEMAS } from '../../shared/ipc-schemas'
import { fail, type Result, succeed } from '../../shared/result'
import { RunFault } from '../../shared/run-error'
import { isWithinPayloadLimits } from './payload-limits'

export type InvokeListener<Event> = (event: Event, ...payloads: unknown[]) => Promise<Result<unknown>>

/** The part of Electron's `ipcMain` that is used; a test passes its own. */
export interface InvokeReceiver<Event> {
  handle(channel: string, listener: InvokeListener<Event>): void
}

/** One handler for each channel of the contract: none can be forgotten and none added. Handlers throw to fail. */
export type InvokeHandlers = {
  [Channel in InvokeChannel]: (
    request: CheckedInvokeRequests[Channel]
  ) => InvokeResponses[Channel] | Promise<InvokeResponses[Channel]>
}

export interface InvokeEdge<Event> {
  receiver: InvokeReceiver<Event>
  handlers: InvokeHandlers
  isTrusted(event: Event): boolean
  /** Takes secrets out of what a handler says of its failure. */
  redact(text: string): string
  /** Hears of what a handler threw that is nobody's to understand but ours. */
  reportError(channel: InvokeChannel, error: unknown): void
}

/** Registers every invoke channel. Whatever comes in or is thrown, each message is answered with a `Result`. */
export function handleInvokes<Event>(edge: InvokeEdge<Event>): void {
  for (const channel of INVOKE_CHANNELS) {
    edge.receiver.handle(channel, (event, ...payloads) => answer(edge, channel, event, payloads))
  }
}

async function answer<Channel extends InvokeChannel, Event>(
  edge: InvokeEdge<Event>,
  channel: Channel,
  event: Event,
  payloads: unknown[]
): Promise<Result<InvokeResponses[Channel]>> {
  try {
    if (!edge.isTrusted(event)) return fail('forbidden', `${channel} is answered to the app's own window only.`)
    const request = check(channel, payloads)
    if (!request.ok) return request
    return succeed(await edge.handlers[channel](request.value))
  } catch (error) {
    if (error instanceof RunFault) return fail(error.code, edge.redact(error.message))
    edge.reportError(channel, error)
    return fail('internal', `${channel} failed inside the app. Its standard error output says why.`)
  }
}

function check<Channel extends InvokeChannel>(
  channel: Channel,
  payloads: unknown[]
): Result<CheckedInvokeRequests[Channel]> {
  if (payloads.length > 1 || !isWithinPayloadLimits(payloads[0])) {
    return fail('invalid-request', 'This is more than the app takes at once. Shorten it.')
  }
  const parsed = INVOKE_SCHEMAS[channel].safeParse(payloads[0])
  if (parsed.success) return succeed(parsed.data as CheckedInvokeRequests[Channel])
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  // What a person can bring about, by a paste: the rest is for whoever wrote the page.
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return fail(
      'invalid-request',
      `What was entered is too long (${path}): ${issue.maximum} characters are the most. Shorten it.`
    )
  }
  return fail('invalid-request', [channel, path, issue?.message].filter(Boolean).join(': '))
}
