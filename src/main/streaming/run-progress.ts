import type { SerializedRunError } from '../../shared/run-error'
import type { RunMetrics, TokenUsage } from '../../shared/run-event'
import type { RunEventDraft } from './event-stamp'
import { outcomeOf } from './finish-outcome'
import { RunText } from './run-text'

/** What a run has learned so far; at its end, the terminal event is made of it. */
export class RunProgress {
  /** As the processors left it. */
  readonly text = new RunText()
  /** Whether text, reasoning or a tool call has arrived: then the request is not repeated. */
  hasContent = false
  finishReason: string | null = null
  usage: TokenUsage | null = null
  error: SerializedRunError | null = null
  #chunksAfterStop = 0

  countLateChunk(): void {
    this.#chunksAfterStop += 1
  }

  /** The one terminal event. A Stop is known by the signal alone: the errors that it causes have many names. */
  terminalEvent(isStopped: boolean, omitsFinishReason: boolean, metrics: RunMetrics): RunEventDraft {
    const text = this.text.toString()
    if (isStopped) return { type: 'run-abort', metrics, text, chunksAfterStop: this.#chunksAfterStop }
    if (this.error) return { type: 'run-error', error: this.error, metrics, text }
    const { finishReason, usage, hasContent } = this
    const outcome = outcomeOf({ finishReason, omitsFinishReason, hasContent })
    return { type: 'run-end', outcome, finishReason, usage, metrics, text }
  }
}
