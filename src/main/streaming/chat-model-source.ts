import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Delivery } from '../../shared/delivery'
import type { ProviderId } from '../../shared/provider'
import type { WireObserver } from '../../shared/wire-observer'

/**
 * A chat model that can be made for a run, and what the run has to know of its provider. The composition roots build
 * it from `src/main/models`; the streaming core knows no provider.
 */
export interface ChatModelSource {
  provider: ProviderId
  /** The model or deployment, as it is shown. */
  modelName: string
  /** Host and port of the requests, null for the built-in model. */
  host: string | null
  /** Whether this provider is known to end a good stream without a finish reason. */
  omitsFinishReason: boolean
  /** How the server's tokens are handed on; undefined where there is no server. */
  delivery?: Delivery
  /** How many deltas so far were handed on as part of another one. Default: none. */
  readonly joinedDeltas?: number
  /** How many replies the latest attempt's stream had beside the one that is handed on. Default: none. */
  readonly otherReplies?: number
  /** How many pieces of those have come so far: a model that sends them is not silent. Default: none. */
  readonly leftOutPieces?: number
  /**
   * Makes the chat model, with its own retries off: the run retries. Called once an attempt; LangChain's provider
   * package is imported here, on first use.
   *
   * @param wire hears what comes from the server, where there is one
   * @throws RunFault where the configuration is known to be unusable.
   */
  createChatModel(wire?: WireObserver): Promise<BaseChatModel>
  /**
   * Takes this source's secrets out of a text that is about to be shown: `createRedactor([key])` of `shared/redact`.
   * A function, so that the streaming core never holds a secret. Anything that looks like a key is taken out anyway.
   */
  redact?(text: string): string
}
