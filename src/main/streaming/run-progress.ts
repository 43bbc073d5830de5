import type { ProcessorName } from '../../shared/processor-spec'
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
  /** The provider's own word. */
  finishReason: string | null = null
  /**
   * The processor that ended the text before the model did. What is heard of the stream after that, a finish reason or
   * a failure, means nothing to the text: a step before it may have read ahead.
   */
  endedBy: ProcessorName | null = null
  usage: TokenUsage | null = null
  /** What went wrong with the stream. */
  error: SerializedRunError | null = null
  /** What went wrong elsewhere, and counts in any case. */
  defect: SerializedRunError | null = null
  #chunksAfterStop = 0

  countLateChunk(): void {
    this.#chunksAfterStop += 1
  }

  /** The one terminal event. A Stop is known by the signal alone: the errors that it causes have many names. */
  terminalEvent(isStopped: boolean, source: SourceEnding, metrics: RunMetrics): RunEventDraft {
    const { omitsFinishReason, otherReplies = 0 } = source
    const common = { metrics, text: this.text.toString(), ...(otherReplies > 0 && { otherReplies }) }
    if (isStopped) return { type: 'run-abort', ...common, chunksAfterStop: this.#chunksAfterStop }
    const error = this.defect ?? (this.endedBy ? null : this.error)
    if (error) return { type: 'run-error', error: this.#wordError(error), ...common }
    const { usage, hasContent } = this
    const finishReason = this.endedBy ?? this.finishReason
    const outcome = outcomeOf({ finishReason, omitsFinishReason, hasContent })
    return { type: 'run-end', outcome, finishReason, usage, ...common }
  }

  #wordError(error: SerializedRunError): SerializedRunError {
    return this.hasOutput ? { ...error, message: `${error.message} ${WHAT_ARRIVED_IS_KEPT}` } : error
  }
}
