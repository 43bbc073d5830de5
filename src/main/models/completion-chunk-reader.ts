import type { ReasoningForm } from '../../shared/profile'
import { type Delta, repairContent, repairReasoning, repairRefusal, repairToolCalls } from './repair-delta'
import { ThinkTags } from './think-tags'

/** As much of a chunk as is looked at; what a server sends may lack any of it. */
export interface CompletionChunk {
  id?: unknown
  object?: unknown
  error?: unknown
  usage?: unknown
  choices?: (Choice | null)[] | null
}

interface Choice {
  index?: unknown
  finish_reason?: unknown
  delta?: Delta | null
  /** Of a whole answer of chat completions, and of the older completions: neither belongs into this stream. */
  message?: unknown
  text?: unknown
}

/** A chunk of another protocol: its reply stands elsewhere than in a delta. */
export class ForeignChunk extends Error {
  /** What it stands in. */
  readonly field: 'message' | 'text'

  constructor(field: 'message' | 'text') {
    super(`A chunk with "${field}" in place of "delta"`)
    this.field = field
  }
}

/**
 * Reads one stream's chunks in order. Dialects of the protocol that LangChain would lose something of are put into
 * OpenAI's own words: a stream that names no role (its usage would be lost), `reasoning` for `reasoning_content`,
 * content in parts, a refusal in place of it, a finish reason without a delta, an error that is told by `object: "error"`.
 * Of several replies only the first is left: LangChain would mix their texts.
 */
export class CompletionChunkReader {
  readonly #reasoning: ReasoningForm
  readonly #tags: ThinkTags | null
  #hasRole = false
  #hasChoices = false
  #hasOthers = false
  #others: Set<string> | null = null

  /** @param reasoning how the server sends it */
  constructor(reasoning: ReasoningForm = 'automatic') {
    this.#reasoning = reasoning
    this.#tags = reasoning === 'think-tags' ? new ThinkTags() : null
  }

  /**
   * The chunk as LangChain understands it, and as text: the same where nothing had to change.
   *
   * @throws SyntaxError where it is not a JSON object
   * @throws ForeignChunk
   */
  read(json: string): { chunk: CompletionChunk; toText(): string } {
    const chunk: unknown = JSON.parse(json)
    if (typeof chunk !== 'object' || chunk === null || Array.isArray(chunk)) throw new SyntaxError('Not a JSON object')
    const isRepaired = this.#repair(chunk)
    return { chunk, toText: () => (isRepaired ? JSON.stringify(chunk) : json) }
  }

  /** How many replies beside the first one the stream has shown. */
  get otherReplies(): number {
    return this.#others?.size ?? 0
  }

  /** Whether chunks have come, and none of chat completions: each of those has a list of choices, if an empty one. */
  get isForeign(): boolean {
    return this.#hasOthers && !this.#hasChoices
  }

  /** What was held back, as a chunk of its own, once nothing more can come; empty where nothing was. */
  end(): string {
    const { reasoning, text } = this.#tags?.flush() ?? { reasoning: '', text: '' }
    if (reasoning + text === '') return ''
    return JSON.stringify({ choices: [{ index: 0, delta: { content: text, reasoning_content: reasoning } }] })
  }

  /** Whether anything was changed. */
  #repair(chunk: CompletionChunk): boolean {
    if (chunk.object === 'error' && !chunk.error) {
      chunk.error = { ...chunk }
      return true
    }
    let choice = chunk.choices?.[0]
    let isRepaired = false
    // A list of one first choice, which is nearly every one, goes without another look.
    if (choice && !choice.index && chunk.choices?.length === 1) this.#hasChoices = true
    else {
      isRepaired = this.#leaveOthersOut(chunk)
      choice = chunk.choices?.[0]
      if (!choice) return isRepaired
    }
    if (!choice.delta) {
      refuseForeign(choice)
      isRepaired = true
    }
    const delta = choice.delta ?? {}
    choice.delta = delta
    // Each has its turn, whatever the others did; without a list, since this is done for every token.
    if (this.#repairRole(delta)) isRepaired = true
    if (repairContent(delta)) isRepaired = true
    if (repairToolCalls(delta)) isRepaired = true
    if (repairRefusal(delta)) isRepaired = true
    if (repairReasoning(delta, this.#reasoning)) isRepaired = true
    if (this.#repairTags(delta)) isRepaired = true
    return isRepaired
  }

  /** Leaves the first reply, if any. */
  #leaveOthersOut(chunk: CompletionChunk): boolean {
    const { choices } = chunk
    if (!Array.isArray(choices)) {
      this.#hasOthers ||= !chunk.error
      return false
    }
    this.#hasChoices = true
    const known = choices.filter((choice) => choice !== null)
    this.#others ??= new Set()
    for (const { index } of known) if (isOfAnother(index)) this.#others.add(String(index))
    chunk.choices = known.filter(({ index }) => !isOfAnother(index)).slice(0, 1)
    return chunk.choices.length < choices.length
  }

  /** LangChain takes the first chunk's role for all that name none; an empty one would count as a role of its own. */
  #repairRole(delta: Delta): boolean {
    const isFirst = !this.#hasRole
    this.#hasRole = true
    if (delta.role && typeof delta.role === 'string') return false
    if (delta.role === undefined && !isFirst) return false
    delta.role = isFirst ? 'assistant' : undefined
    return true
  }

  /** Reasoning within the text. */
  #repairTags(delta: Delta): boolean {
    if (!this.#tags || typeof delta.content !== 'string' || delta.content === '') return false
    const { reasoning, text } = this.#tags.take(delta.content)
    delta.content = text
    if (reasoning !== '') delta.reasoning_content = reasoning
    return true
  }
}

function refuseForeign({ message, text }: Choice): void {
  if (typeof message === 'object' && message !== null) throw new ForeignChunk('message')
  if (typeof text === 'string') throw new ForeignChunk('text')
}

/** Some servers write the number as a text. */
function isOfAnother(index: unknown): boolean {
  return Boolean(index) && index !== '0'
}
