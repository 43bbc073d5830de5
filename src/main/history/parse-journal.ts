import { decodeEvents, decodeHeader, type JournalHeader } from '../../shared/journal-record'
import type { RunEvent } from '../../shared/run-event'

const NEWLINE = 0x0a
/** How lines of deltas begin. */
const DELTAS = ['{"type":"text-deltas"', '{"type":"reasoning-deltas"'].map((text) => Buffer.from(text))
const decoder = new TextDecoder('utf-8', { fatal: true })

/** What a journal holds that can be read. */
export interface JournalContents {
  header: JournalHeader
  /** Their sequence rises; where some are missing, a line was damaged or never written. */
  events: RunEvent[]
  /** Where the last whole line ends; whatever follows is torn. In bytes. */
  wholeBytes: number
}

/** Whether the deltas are read too. */
export type DeltaReading = 'with-deltas' | 'without-deltas'

/** Why a file is not a journal that can be read: nothing in it yet, a newer version's, or no journal at all. */
export type JournalDefect = 'empty' | 'newer' | 'corrupt'

/**
 * Reads a journal from its bytes. A last line without its end is torn and is left out, as is every damaged line. Deltas
 * are nearly all of it: who can do without them is answered many times faster.
 */
export function parseJournal(content: Buffer, deltas: DeltaReading = 'with-deltas'): JournalContents | JournalDefect {
  if (content.length === 0) return 'empty'
  const headerEnd = content.indexOf(NEWLINE)
  const header = decodeHeader(decode(content.subarray(0, Math.max(0, headerEnd))))
  if (!header) return 'corrupt'
  if ('newerVersion' in header) return 'newer'
  return { header, ...parseEvents(content, headerEnd + 1, header.runId, deltas === 'with-deltas') }
}

function parseEvents(
  content: Buffer,
  from: number,
  runId: string,
  withDeltas: boolean
): Pick<JournalContents, 'events' | 'wholeBytes'> {
  const events: RunEvent[] = []
  let wholeBytes = from
  let lastSequence = -1
  for (let start = from, end = content.indexOf(NEWLINE, start); end >= 0; end = content.indexOf(NEWLINE, start)) {
    const line = content.subarray(start, end)
    start = wholeBytes = end + 1
    if (!withDeltas && DELTAS.some((beginning) => beginning.equals(line.subarray(0, beginning.length)))) continue
    const decoded = decodeEvents(decode(line), runId)
    for (const event of decoded) {
      if (event.sequence <= lastSequence) continue
      lastSequence = event.sequence
      events.push(event)
    }
  }
  return { events, wholeBytes }
}

/** An empty text where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return ''
  }
}
