import type { ResponseLimits } from '../../../src/main/models/provider-fetch'
import type { TerminalRunEvent } from '../../../src/shared/run-event'
import type { ChatCompletionsServer, ResponseScript } from '../../helpers/chat-completions-server'
import type { RecordedRun } from './recorded-run'

/** What a row may steer while its run is on. */
export interface Scene {
  server: ChatCompletionsServer
  run: Pick<RecordedRun, 'sees' | 'stop'>
  /** Lets so much time pass: at once where a test turns the clock, really where the table is measured. */
  pass(delayMs: number): Promise<void>
  /** Resolves when the client has read so many bytes of bodies in all. */
  hasReceived(bytes: number): Promise<void>
}

export interface ExpectedEnd {
  /** The type of the one terminal event, with its code or outcome: `run-error rate-limit`, `run-end cut-off`. */
  terminal: string
  /** All the text that had arrived. Default: none. */
  text?: string
  reasoning?: string
  requests: number
  /** How many replies of the stream are left out. Default: none. */
  otherReplies?: number
  /** What the sentence must say beyond what every sentence must. */
  says?: RegExp
  /** Parts of the terminal event to compare. */
  details?: Record<string, unknown>
  /** The pauses that were announced, in milliseconds. Default: none. */
  backOffsMs?: number[]
}

/** One row of the fault matrix. */
export interface FaultRow {
  name: string
  /** Where the requests go, when it is not to the server of the row. */
  place?: 'nobody' | 'unknown-host' | 'untrusted-certificate'
  /** The server's answers in turn, the last one for all that follow. `elsewhere` is another server's origin. */
  answers?: readonly ResponseScript[] | ((elsewhere: string) => readonly ResponseScript[])
  /** What happens while the run is on, where the answers alone do not bring the fault about. */
  meanwhile?(scene: Scene): Promise<void>
  /** Time stands still in a back-off. */
  isBackOffHeld?: boolean
  limits?: Partial<ResponseLimits>
  expected: ExpectedEnd
}

/** The limits of time in every row, in milliseconds. */
export const ROW_LIMITS = { headerTimeoutMs: 400, idleTimeoutMs: 600, maxRetries: 2 }

/** A terminal event in the words of the matrix. */
export function nameOfEnd(end: TerminalRunEvent): string {
  if (end.type === 'run-error') return `run-error ${end.error.code}`
  return end.type === 'run-end' ? `run-end ${end.outcome}` : end.type
}
