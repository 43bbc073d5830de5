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
  return async function* splitThinking(events) {
    const splitter = new TagSplitter(tag)
    let last: TextDeltaEvent | null = null
    for await (const event of events) {
      if (event.type === 'text-delta') {
        last = event
        yield* splitter.push(event)
        continue
      }
      if (last) yield* splitter.flush(last)
      yield event
    }
    if (last) yield* splitter.flush(last)
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

  *push(event: TextDeltaEvent): Generator<Delta> {
    let text = this.#held + event.text
    for (;;) {
      const tag = this.#isReasoning ? this.#closing : this.#opening
      const { start, isWhole } = findPhrase(text, tag)
      yield* this.#toDelta(event, text.slice(0, start))
      text = text.slice(start)
      if (!isWhole) break
      text = text.slice(tag.length)
      this.#isReasoning = !this.#isReasoning
    }
    this.#held = text
  }

  *flush(event: TextDeltaEvent): Generator<Delta> {
    yield* this.#toDelta(event, this.#held)
    this.#held = ''
  }

  *#toDelta(event: TextDeltaEvent, text: string): Generator<Delta> {
    if (text !== '') yield { ...event, type: this.#isReasoning ? 'reasoning-delta' : 'text-delta', text }
  }
}
