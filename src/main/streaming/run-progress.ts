import { type SerializedRunError, WHAT_ARRIVED_IS_KEPT } from '../../shared/run-error'
import type { RunMetrics, TokenUsage } from '../../shared/run-event'
import type { ChatModelSource } from './chat-model-source'
import type { RunEventDraft } from './event-stamp'
import { outcomeOf } from './finish-outcome'
import { RunText } from './run-text'

/** What a source knows of its stream at the end. */
type SourceEnding = Pick<ChatModelSource, 'omitsFinishReason' | 'otherReplies'>

/** What a run has learned so far; at its end, the terminal event is made of it. */
export class RunProgress {
  /** As the processors left it. */
  readonly text = new RunText()
  /** Whether text, reasoning or a tool call has arrived: then the request is not repeated. */
  hasContent = false
  /** Whether text or reasoning has left the processors: what a person keeps of a run that fails. */
  hasOutput = false
  finishReason: string | null = null
  usage: TokenUsage | null = null
  error: SerializedRunError | null = null
  #chunksAfterStop = 0

  countLateChunk(): void {
    this.#chunksAfterStop += 1
  }

  /** The one terminal event. A Stop is known by the signal alone: the errors that it causes have many names. */
  terminalEvent(isStopped: boolean, source: SourceEnding, metrics: RunMetrics): RunEventDraft {
    const { omitsFinishReason, otherReplies = 0 } = source
    const common = { metrics, text: this.text.toString(), ...(otherReplies > 0 && { otherReplies }) }
    if (isStopped) return { type: 'run-abort', ...common, chunksAfterStop: this.#chunksAfterStop }
    if (this.error) return { type: 'run-error', error: this.#wordError(this.error), ...common }
    const { finishReason, usage, hasContent } = this
    const outcome = outcomeOf({ finishReason, omitsFinishReason, hasContent })
    return { type: 'run-end', outcome, finishReason, usage, ...common }
  }

  #wordError(error: SerializedRunError): SerializedRunError {
    return this.hasOutput ? { ...error, message: `${error.message} ${WHAT_ARRIVED_IS_KEPT}` } : error
  }
}
