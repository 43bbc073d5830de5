import type { HistoryRun } from '../../shared/history'
import type { ProcessorSpec } from '../../shared/processor-spec'
import type { RunRequest } from '../../shared/run-request'
import type { RunState } from '../../shared/run-state'

/** What a document says of a run beside its texts: a name and a value each. */
export function factsOf({ summary, request, state, missingEvents }: HistoryRun): [string, string][] {
  const { start, metrics, usage, error } = state
  const facts: [string, string | null | undefined][] = [
    ['Started', `${summary.startedAt.slice(0, 19).replace('T', ' ')} UTC`],
    ['Provider', summary.provider],
    ['Model', summary.model],
    ['Asked for', request && describeRequest(request)],
    ['Processors', start?.processors.map(describeProcessor).join(', ')],
    ['Status', describeStatus(state)],
    ['Error', error?.message],
    ['Time to first token', withUnit(metrics.timeToFirstTokenMs, 'ms')],
    ['Duration', withUnit(metrics.durationMs, 'ms')],
    ['Tokens', String(metrics.tokens)],
    ['Speed', withUnit(metrics.tokensPerSecond, 'tokens/s')],
    ['Usage', usage && `${usage.inputTokens} tokens in, ${usage.outputTokens} out`],
    ['Left out', describeOthers(state.otherReplies)],
    ['Missing', missingEvents > 0 ? `${missingEvents} events were lost on the disk` : null]
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

function describeRequest({ temperature, seed, maxTokens, stop = [] }: RunRequest): string {
  const parts = [
    `temperature ${temperature}`,
    seed !== undefined && `seed ${seed}`,
    maxTokens !== undefined && `at most ${maxTokens} tokens`,
    stop.length > 0 && `stop at ${stop.map((text) => JSON.stringify(text)).join(' or ')}`
  ]
  return parts.filter(Boolean).join(', ')
}

function describeProcessor({ name, ...options }: ProcessorSpec): string {
  const settings = Object.entries(options).map(([option, value]) => `${option} ${JSON.stringify(value)}`)
  return settings.length > 0 ? `${name} (${settings.join(', ')})` : name
}

function describeStatus({ status, outcome, finishReason }: RunState): string {
  const reasons = [outcome === 'complete' ? null : outcome, finishReason && `finish reason ${finishReason}`]
  const known = reasons.filter(Boolean).join(', ')
  return known ? `${status} (${known})` : status
}

function withUnit(value: number | null, unit: string): string | null {
  return value === null ? null : `${value} ${unit}`
}

function describeOthers(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? 'another reply of the stream' : `${count} other replies of the stream`
}
