import type { FaultRow } from './fault-row'
import { CONNECTION_ROWS } from './rows/connection-rows'
import { CONTENT_ROWS } from './rows/content-rows'
import { ENDING_ROWS } from './rows/ending-rows'
import { REPLY_ROWS } from './rows/reply-rows'
import { STATUS_ROWS } from './rows/status-rows'
import { STOP_ROWS } from './rows/stop-rows'

/** Every fault that a provider can bring about, and the kinds of good stream that are easily taken for one. */
export const FAULT_MATRIX: readonly FaultRow[] = [
  ...CONNECTION_ROWS,
  ...STATUS_ROWS,
  ...ENDING_ROWS,
  ...CONTENT_ROWS,
  ...REPLY_ROWS,
  ...STOP_ROWS
]
