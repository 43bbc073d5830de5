import type { TextDeltaEvent } from '../../../shared/run-event'
import type { Processor } from './processor'

/** Changes a text that comes in pieces. May hold the end of it back until more is known. Answers a delta, or several. */
export interface TextTransform {
  /** Takes the next piece; answers what is certain by now, possibly nothing. */
  push(text: string): string | readonly string[]
  /** Answers what was held back; what is pushed later stands after it. */
  flush(): string | readonly string[]
}

/** Makes a processor of a text transform: text goes through it, all else passes, after what was held back. */
export function createTextProcessor(createTransform: () => TextTransform): Processor {
  return async function* processText(events) {
    const transform = createTransform()
    let last: TextDeltaEvent | null = null
    for await (const event of events) {
      if (event.type === 'text-delta') {
        last = event
        yield* toDeltas(transform.push(event.text), event)
        continue
      }
      yield* toDeltas(transform.flush(), last)
      yield event
    }
    yield* toDeltas(transform.flush(), last)
  }
}

function toDeltas(answer: string | readonly string[], event: TextDeltaEvent | null): TextDeltaEvent[] {
  if (!event) return []
  const texts = typeof answer === 'string' ? [answer] : answer
  return texts.filter((text) => text !== '').map((text) => ({ ...event, text }))
}
