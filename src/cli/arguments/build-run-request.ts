import type { z } from 'zod'
import { PROVIDER_IDS, type ProviderId } from '../../shared/provider'
import { type RunRequest, runRequestSchema } from '../../shared/run-request'
import { UsageError } from '../usage-error'
import { didYouMean } from './did-you-mean'
import { quote } from './quote'
import { RUN_OPTIONS, type RunOption, type WrittenOptions } from './run-options'

/**
 * Makes a checked request of what was written and of the task: what is said to the model, and what happens to the text.
 *
 * @throws UsageError that names the option at fault
 */
export function buildRunRequest(
  written: WrittenOptions,
  task: Pick<RunRequest, 'messages' | 'processors' | 'stop'>
): RunRequest {
  const provider = parseProvider(written['--provider'] ?? 'builtin')
  const { messages, processors, stop } = task
  const request: Record<string, unknown> = { provider, messages, processors, ...(stop && { stop }) }
  for (const option of RUN_OPTIONS) {
    const value = written[option.flag]
    if (value === undefined) continue
    checkApplies(option, provider)
    put(request, option.path, option.kind === 'number' ? readNumber(option, value) : value)
  }
  const result = runRequestSchema.safeParse(request)
  if (!result.success) throw complainAbout(result.error.issues, written)
  return result.data
}

function parseProvider(written: string): ProviderId {
  const provider = PROVIDER_IDS.find((id) => id === written)
  if (provider !== undefined) return provider
  throw new UsageError(
    `Unknown provider ${quote(written)}.${didYouMean(written, PROVIDER_IDS)} There are ${PROVIDER_IDS.join(', ')}.`
  )
}

function checkApplies(option: RunOption, provider: ProviderId): void {
  if (option.providers === undefined || option.providers.includes(provider)) return
  const others = option.providers.join(', ').replace(/, (?=[^,]*$)/, ' or ')
  throw new UsageError(`${option.flag} means nothing to the provider ${provider}: add --provider ${others}.`)
}

/** Stricter than `Number`, which takes an empty text for 0 and knows `0x10` and `Infinity`. */
function readNumber(option: RunOption, written: string): number {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) return Number(written)
  throw new UsageError(`${option.flag} takes ${option.takes}, not ${quote(written)}.`)
}

function put(request: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    request[first] = value
    return
  }
  const inner = (request[first] ?? {}) as Record<string, unknown>
  put(inner, rest, value)
  request[first] = inner
}

function complainAbout(issues: readonly z.core.$ZodIssue[], written: WrittenOptions): UsageError {
  const [issue] = issues
  const path = issue?.path.join('.') ?? ''
  const option = RUN_OPTIONS.find((candidate) => candidate.path.join('.') === path)
  if (option) return new UsageError(`${option.flag} takes ${option.takes}, not ${quote(written[option.flag] ?? '')}.`)
  return new UsageError(
    `The ${path.split('.')[0] ?? 'request'} cannot be used: ${issue?.message ?? 'no reason known'}.`
  )
}
