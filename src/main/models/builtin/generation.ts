import { buildPrompt } from './prompt'
import { createRandom } from './random'
import { createSampler, type Sampler } from './sampler'
import { StopSequences } from './stop-sequences'
import type { StoryModel } from './story-model'
import { TokenDecoder } from './token-decoder'
import type { TransformerState } from './transformer'

/** What the built-in model is asked. */
export interface StoryRequest {
  /** The message to answer. */
  message: string
  /** 0 is greedy. */
  temperature: number
  /** Unsigned, 32 bits. The same request with the same seed gives the same text. */
  seed: number
  /** The most tokens of the reply, where there is such a limit. */
  maxTokens?: number | undefined
  /** Texts at which the reply ends, without them. */
  stop?: readonly string[] | undefined
}

/** Why a generation ended, in the words of the chat completions interface. */
export type StoryFinishReason = 'stop' | 'length'

/** How a generation went. */
export interface StoryEnd {
  finishReason: StoryFinishReason
  inputTokens: number
  /** Without the end token. */
  outputTokens: number
}

/** What one step brought. */
export interface StoryStep {
  /** Often empty: while the prompt is read, a character is incomplete, or a stop sequence may be beginning. */
  text: string
  /** Null until the last step. */
  end: StoryEnd | null
}

/** One reply as it comes into being, a token a step. */
export class Generation {
  readonly #model: StoryModel
  readonly #prompt: number[]
  readonly #sample: Sampler
  readonly #decoder: TokenDecoder
  readonly #stops: StopSequences
  readonly #mostTokens: number
  readonly #state: TransformerState
  #lastToken = 0
  #outputTokens = 0

  constructor(model: StoryModel, request: StoryRequest) {
    this.#model = model
    this.#prompt = buildPrompt(model.tokenizer, request.message, model.transformer.config.context)
    this.#sample = createSampler(request.temperature, createRandom(request.seed))
    this.#decoder = new TokenDecoder(model.tokenizer.vocabulary)
    this.#stops = new StopSequences(request.stop ?? [])
    const room = model.transformer.config.context - this.#prompt.length
    this.#mostTokens = Math.min(room, request.maxTokens ?? room)
    this.#state = model.transformer.createState()
  }

  /** Reads one token of the prompt, or makes one of the reply. Not to be called after the step that brought the end. */
  step(): StoryStep {
    const { transformer } = this.#model
    const position = this.#state.length
    const token = this.#prompt[position] ?? this.#lastToken
    if (position >= this.#prompt.length - 1) return this.#take(this.#sample(transformer.predict(this.#state, token)))
    transformer.read(this.#state, token)
    return { text: '', end: null }
  }

  #take(token: number): StoryStep {
    if (token === this.#model.tokenizer.vocabulary.special.end) return this.#finish('', 'stop')
    this.#lastToken = token
    this.#outputTokens += 1
    const { text, isStopped } = this.#stops.take(this.#decoder.decode(token))
    if (isStopped) return { text, end: this.#endWith('stop') }
    return this.#outputTokens >= this.#mostTokens ? this.#finish(text, 'length') : { text, end: null }
  }

  /** What was held back comes out, unless it makes a stop sequence whole. */
  #finish(text: string, finishReason: StoryFinishReason): StoryStep {
    const last = this.#stops.take(this.#decoder.finish())
    if (last.isStopped) return { text: text + last.text, end: this.#endWith('stop') }
    return { text: text + last.text + this.#stops.release(), end: this.#endWith(finishReason) }
  }

  #endWith(finishReason: StoryFinishReason): StoryEnd {
    return { finishReason, inputTokens: this.#prompt.length, outputTokens: this.#outputTokens }
  }
}
