import type { ReasoningForm } from '../../shared/profile'
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

interface Delta {
  role?: unknown
  content?: unknown
  reasoning?: unknown
  reasoning_content?: unknown
  refusal?: unknown
}

interface ContentPart {
  text?: unknown
  thinking?: unknown
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
  #others: Set<unknown> | null = null

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
    if (!choice.delta) {
      refuseForeign(choice)
      isRepaired = true
    }
    const delta = choice.delta ?? {}
    choice.delta = delta
    // Each has its turn, whatever the others did; without a list, since this is done for every token.
    if (this.#repairRole(delta)) isRepaired = true
    if (repairContent(delta)) isRepaired = true
    if (repairRefusal(delta)) isRepaired = true
    if (repairReasoning(delta, this.#reasoning)) isRepaired = true
    if (this.#repairTags(delta)) isRepaired = true
    return isRepaired
  }

  /** Only what a list of one first choice says goes without a look at each. */
  #leaveOthersOut(chunk: CompletionChunk): boolean {
    const { choices } = chunk
    if (!Array.isArray(choices) || (choices.length <= 1 && !choices[0]?.index)) return false
    const isOther = (choice: Choice | null) => Boolean(choice?.index)
    this.#others ??= new Set()
    for (const choice of choices) if (isOther(choice)) this.#others.add(choice?.index)
    chunk.choices = choices.filter((choice) => !isOther(choice)).slice(0, 1)
    return true
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

/** Mistral's reasoning models send content as a list of parts, which LangChain drops with a line on the console. */
function repairContent(delta: Delta): boolean {
  if (!Array.isArray(delta.content)) return false
  const parts: (ContentPart | null)[] = delta.content
  const reasoning = parts.map((part) => joinTexts(part?.thinking)).join('')
  if (reasoning !== '') delta.reasoning_content = reasoning
  delta.content = joinTexts(parts)
  return true
}

/** What OpenAI's models say where they refuse stands beside the content, and is all that a person gets to read. */
function repairRefusal(delta: Delta): boolean {
  if (typeof delta.refusal !== 'string' || delta.refusal === '' || delta.content) return false
  delta.content = delta.refusal
  return true
}

/** OpenRouter, vLLM and others say `reasoning` where DeepSeek says `reasoning_content`. */
function repairReasoning(delta: Delta, form: ReasoningForm): boolean {
  if (form === 'reasoning_content' || typeof delta.reasoning !== 'string') return false
  if (form !== 'reasoning' && typeof delta.reasoning_content === 'string') return false
  delta.reasoning_content = delta.reasoning
  return true
}

function joinTexts(parts: unknown): string {
  if (!Array.isArray(parts)) return ''
  return parts.map((part: ContentPart | null) => (typeof part?.text === 'string' ? part.text : '')).join('')
}
