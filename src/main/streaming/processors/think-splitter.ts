import type { ReasoningDeltaEvent, TextDeltaEvent } from '../../../shared/run-event'
import { findPhrase } from './find-phrase'
import type { Processor } from './processor'

export interface ThinkSplitterOptions {
  /** The name of the tag, as the model writes it. Default: think. */
  tag?: string | undefined
}

/**
 * Makes reasoning of what stands between `<think>` and `</think>`, for servers that leave it in the text. The tags are
 * left out; a block that is not closed is reasoning to its end. Held back is what may be the beginning of a tag.
 */
export function createThinkSplitter({ tag = 'think' }: ThinkSplitterOptions = {}): Processor {
  return async function* splitThinking(events, onHeld) {
    const splitter = new TagSplitter(tag)
    let last: TextDeltaEvent | null = null
    for await (const event of events) {
      if (event.type === 'text-delta') {
        last = event
        const deltas = splitter.push(event)
        onHeld?.(splitter.heldLength)
        yield* deltas
        continue
      }
      if (last) yield* splitter.flush(last)
      onHeld?.(0)
      yield event
    }
    if (last) yield* splitter.flush(last)
    onHeld?.(0)
  }
}

type Delta = TextDeltaEvent | ReasoningDeltaEvent

class TagSplitter {
  readonly #opening: string
  readonly #closing: string
  #isReasoning = false
  #held = ''

  constructor(tag: string) {
    this.#opening = `<${tag}>`
    this.#closing = `</${tag}>`
  }

  get heldLength(): number {
    return this.#held.length
  }

  push(event: TextDeltaEvent): Delta[] {
    const deltas: Delta[] = []
    let text = this.#held + event.text
    for (;;) {
      const tag = this.#isReasoning ? this.#closing : this.#opening
      const { start, isWhole } = findPhrase(text, tag)
      deltas.push(...this.#toDelta(event, text.slice(0, start)))
      text = text.slice(start)
      if (!isWhole) break
      text = text.slice(tag.length)
      this.#isReasoning = !this.#isReasoning
    }
    this.#held = text
    return deltas
  }

  flush(event: TextDeltaEvent): Delta[] {
    const held = this.#held
    this.#held = ''
    return this.#toDelta(event, held)
  }

  #toDelta(event: TextDeltaEvent, text: string): Delta[] {
    return text === '' ? [] : [{ ...event, type: this.#isReasoning ? 'reasoning-delta' : 'text-delta', text }]
  }
}
