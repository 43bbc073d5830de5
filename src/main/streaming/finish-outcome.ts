import type { RunOutcome } from '../../shared/run-event'

/**
 * What the finish reasons mean that do not say "done". OpenAI's own are `length` and `content_filter`; the others are
 * those of OpenAI-compatible servers (Mistral: `model_length`, `error`; DeepSeek: `insufficient_system_resource`). `limit` is the processor of that name;
 * `stop-at`, the other one that ends a run, means done.
 */
const OUTCOMES: Readonly<Record<string, RunOutcome>> = {
  length: 'cut-off',
  max_tokens: 'cut-off',
  model_length: 'cut-off',
  limit: 'cut-off',
  content_filter: 'filtered',
  error: 'incomplete',
  insufficient_system_resource: 'incomplete'
}

export interface StreamEnding {
  finishReason: string | null
  /** Whether the provider is known to end a good stream without a finish reason. */
  omitsFinishReason: boolean
  hasContent: boolean
}

/** The outcome of a stream that ended without an error. A truncated stream ends like that too: it lacks the finish reason. */
export function outcomeOf({ finishReason, omitsFinishReason, hasContent }: StreamEnding): RunOutcome {
  if (finishReason === null) return omitsFinishReason && hasContent ? 'complete' : 'incomplete'
  return Object.hasOwn(OUTCOMES, finishReason) ? (OUTCOMES[finishReason] ?? 'complete') : 'complete'
}
