import type { TextDeltaEvent } from '../../../shared/run-event'
import type { Processor } from './processor'

/** Changes a text that comes in pieces. May hold the end of it back until more is known. Answers a delta, or several. */
export interface TextTransform {
  /** Takes the next piece; answers what is certain by now, possibly nothing. */
  push(text: string): string | readonly string[]
  /** Answers what was held back; what is pushed later stands after it. */
  flush(): string | readonly string[]
  /** Whether the text ends here, whatever would follow. */
  readonly isOver?: boolean
  /** How much of what was pushed is held back, in UTF-16 units. */
  readonly heldLength: number
}

/**
 * Makes a processor of a text transform: text goes through it, all else passes, after what was held back. Where the
 * transform is over, so is the processor: leaving its source, it ends the request.
 */
export function createTextProcessor(createTransform: () => TextTransform, onEarlyEnd?: () => void): Processor {
  return async function* processText(events, onHeld) {
    const transform = createTransform()
    let last: TextDeltaEvent | null = null
    for await (const event of events) {
      const isText = event.type === 'text-delta'
      if (isText) last = event
      const answer = isText ? transform.push(event.text) : transform.flush()
      onHeld?.(transform.heldLength)
      yield* toDeltas(answer, last)
      if (transform.isOver) {
        onEarlyEnd?.()
        return
      }
      if (!isText) yield event
    }
    const answer = transform.flush()
    onHeld?.(transform.heldLength)
    yield* toDeltas(answer, last)
  }
}

function toDeltas(answer: string | readonly string[], event: TextDeltaEvent | null): TextDeltaEvent[] {
  if (!event) return []
  const texts = typeof answer === 'string' ? [answer] : answer
  return texts.filter((text) => text !== '').map((text) => ({ ...event, text }))
}
