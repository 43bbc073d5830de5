import type { ProcessorSpec } from '../../../shared/processor-spec'
import type { RunEvent } from '../../../shared/run-event'
import type { TriedText } from '../../../shared/tried-text'
import type { GrowingValue } from './growing-value'
import { createPipeline } from './pipeline'

/** About as models cut a text: a few letters, with the space before them. */
const TOKEN = /\s?\S{1,4}|\s+/g

/**
 * Lets a text through processors, as a run does but with no model.
 *
 * @throws RunFault for a processor that cannot be used
 */
export async function tryText(processors: readonly ProcessorSpec[], text: string): Promise<TriedText> {
  const tried: TriedText = { pieces: [], reasoning: '', value: null, endedBy: null }
  let value: GrowingValue | null = null
  const pipeline = createPipeline(processors, {
    onValue: (given) => {
      value ??= given
    },
    onEarlyEnd: (name) => {
      tried.endedBy = name
    }
  })
  for await (const event of pipeline(textEvents(text))) {
    if (event.type === 'text-delta') tried.pieces.push(event.text)
    else if (event.type === 'reasoning-delta') tried.reasoning += event.text
  }
  return { ...tried, value: readValue(value) }
}

async function* textEvents(text: string): AsyncGenerator<RunEvent> {
  for (const [index, token] of (text.match(TOKEN) ?? []).entries()) {
    yield { type: 'text-delta', runId: '', sequence: index, atMs: 0, text: token }
  }
}

/** A variable that only a callback sets is null to the compiler. */
function readValue(value: GrowingValue | null): TriedText['value'] {
  return value?.read() ?? null
}
