import type { ReasoningForm } from '../../shared/profile'
import { FollowedReply } from './followed-reply'
import { type Delta, repairContent, repairReasoning, repairRefusal, repairToolCalls } from './repair-delta'
import { salvageText } from './salvage-text'
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
 * Of several replies only one is left: LangChain would mix their texts.
 */
export class CompletionChunkReader {
  readonly #reasoning: ReasoningForm
  readonly #tags: ThinkTags | null
  #hasRole = false
  readonly #reply = new FollowedReply()
  #hasChoices = false
  #hasOthers = false

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

  /** What of a chunk that broke off can be read as one; null where that is nothing. */
  readCut(cutJson: string): ReturnType<CompletionChunkReader['read']> | null {
    const content = this.#reply.owns(cutJson) ? salvageText(cutJson) : ''
    return content ? this.read(JSON.stringify({ choices: [{ index: this.#reply.number, delta: { content } }] })) : null
  }

  /** How many replies beside the one that is followed the stream has shown. */
  get otherReplies(): number {
    return this.#reply.others
  }

  /** How many pieces of those have come. */
  get leftOutPieces(): number {
    return this.#reply.leftOut
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
    let isRepaired = this.#leaveOthersOut(chunk)
    const choice = chunk.choices?.[0]
    if (!choice) return isRepaired
    if (repairFinishReason(choice)) isRepaired = true
    const delta = deltaOf(choice)
    if (choice.delta !== delta) isRepaired = true
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

  /** Leaves the reply that is followed, if any. */
  #leaveOthersOut(chunk: CompletionChunk): boolean {
    const { choices } = chunk
    if (!Array.isArray(choices)) {
      this.#hasOthers ||= !chunk.error
      return false
    }
    this.#hasChoices = true
    if (choices.length === 0 || this.#reply.isAlone(choices)) return false
    chunk.choices = this.#reply.choose(choices)
    return chunk.choices !== choices
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

/** As a text it would count as a reason. */
function repairFinishReason(choice: Choice): boolean {
  if (choice.finish_reason !== 'null') return false
  choice.finish_reason = null
  return true
}

/** What a chunk adds to a reply. Some servers write the text itself there. */
function deltaOf(choice: Choice): Delta {
  const delta: unknown = choice.delta
  if (typeof delta === 'object' && delta !== null) return delta
  if (delta) return { content: delta }
  refuseForeign(choice)
  return {}
}

function refuseForeign({ message, text }: Choice): void {
  if (typeof message === 'object' && message !== null) throw new ForeignChunk('message')
  if (typeof text === 'string') throw new ForeignChunk('text')
}
