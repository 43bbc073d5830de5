import type { InspectorSettings } from '../../../shared/settings'
import type { TracedText } from '../../../shared/trace'
import type { InspectorChange } from '../../store/inspector/inspector-change'

/** What a person can do in the inspector. */
export interface InspectorActions {
  change(change: InspectorChange): void
  /** Changes what is remembered of the inspector. */
  remember(change: Partial<InspectorSettings>): void
  /** Keeps a run's trace up to date until it is whole, or the returned function is called. */
  followTrace(runId: string): () => void
  /** Asks for the pieces of a run that was not traced, once it has ended. */
  listPieces(runId: string): void
  /** What events were on the wire, or the arguments of callbacks, from a row on. Empty after the last. */
  readTexts(runId: string, table: TracedText, from: number): Promise<readonly (string | null)[]>
  /** Makes the reader of a run wait after each token, and that of the next ones. */
  slowDown(runId: string | null, readerDelayMs: number): void
}
