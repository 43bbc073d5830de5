import type { TextDeltaEvent } from '../../../shared/run-event'
import type { Processor } from './processor'

/** Changes a text that comes in pieces. May hold the end of it back until more is known. */
export interface TextTransform {
  /** Takes the next piece; answers what is certain by now, possibly nothing. */
  push(text: string): string
  /** Answers what was held back; nothing more follows it. */
  flush(): string
}

/** Makes a processor of a text transform: text goes through it, all else passes, after what was held back. */
export function createTextProcessor(createTransform: () => TextTransform): Processor {
  return async function* processText(events) {
    const transform = createTransform()
    let last: TextDeltaEvent | null = null
    const flush = (): TextDeltaEvent[] => {
      const text = transform.flush()
      return last && text ? [{ ...last, text }] : []
    }
    for await (const event of events) {
      if (event.type !== 'text-delta') {
        yield* flush()
        yield event
        continue
      }
      last = event
      const text = transform.push(event.text)
      if (text) yield { ...event, text }
    }
    yield* flush()
  }
}
