/** As much of a chunk as decides whether it carries one piece of text and nothing else that LangChain would read. */
export interface JoinableChunk {
  error?: unknown
  usage?: unknown
  choices?: unknown
}

type TextField = 'content' | 'reasoning_content'

type Delta = Record<string, unknown>

/** Deltas that followed each other: the first one's chunk, and the text of them all. */
interface Held {
  chunk: JoinableChunk
  delta: Delta
  field: TextField
  text: string
  /** As it was written, for as long as it is the only one. */
  toText: () => string
}

/**
 * Joins chunks of plain text that follow each other into the first of them, so that LangChain makes one callback of
 * them: most of a token's cost is there. Every other chunk passes as it is, in its place.
 */
export class DeltaJoiner {
  #held: Held | null = null
  #joined = 0

  /** How many deltas have gone into another one so far. */
  get joined(): number {
    return this.#joined
  }

  /**
   * Takes a chunk in if it is plain text, to come out with the next `flush` that is due.
   *
   * @returns the chunk that has to go out before it, or empty text; null where it was not taken in
   */
  take(chunk: JoinableChunk, toText: () => string): string | null {
    const delta = findPlainDelta(chunk)
    const field = delta && fieldOf(delta)
    if (!field) return null
    const text = delta[field] as string
    if (this.#held?.field === field) {
      this.#held.text += text
      this.#held.toText = writeJoined
      this.#joined += 1
      return ''
    }
    const before = this.flush()
    this.#held = { chunk, delta, field, text, toText }
    return before
  }

  /** What was held as one chunk, empty where nothing was. */
  flush(): string {
    const written = this.#held?.toText() ?? ''
    this.#held = null
    return written
  }
}

/** Of several deltas, the first one's chunk with all their text. */
function writeJoined(this: Held): string {
  this.delta[this.field] = this.text
  return JSON.stringify(this.chunk)
}

/** The delta of a chunk that says nothing beside it: no usage, no error, no finish reason, no second choice. */
function findPlainDelta({ error, usage, choices }: JoinableChunk): Delta | null {
  if (error || usage || !Array.isArray(choices) || choices.length !== 1) return null
  const { index, finish_reason: finishReason, delta } = choices[0] ?? {}
  return index || finishReason || typeof delta !== 'object' ? null : delta
}

/** The one field with a text in it; null where there is none, or anything else. */
function fieldOf(delta: Delta): TextField | null {
  let found: TextField | null = null
  for (const name in delta) {
    const value = delta[name]
    if (value === null || value === undefined || value === '' || (name === 'role' && value === 'assistant')) continue
    const isText = (name === 'content' || name === 'reasoning_content') && typeof value === 'string'
    if (!isText || found) return null
    found = name
  }
  return found
}
