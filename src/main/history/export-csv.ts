import type { HistoryRun } from '../../shared/history'

const COLUMNS = ['sequence', 'kind', 'at_ms', 'since_last_ms', 'length', 'text']

/**
 * The tokens with their times, as RFC 4180 has it. A text stands as a JSON string: so every row is one line, and no
 * spreadsheet takes what a model wrote for a formula.
 */
export function exportCsv({ events }: HistoryRun): string {
  let lastMs = 0
  const rows: string[] = [COLUMNS.join(',')]
  for (const event of events) {
    if (event.type !== 'text-delta' && event.type !== 'reasoning-delta') continue
    const sinceLastMs = Math.round((event.atMs - lastMs) * 1000) / 1000
    lastMs = event.atMs
    const kind = event.type === 'text-delta' ? 'text' : 'reasoning'
    rows.push([event.sequence, kind, event.atMs, sinceLastMs, event.text.length, quote(event.text)].join(','))
  }
  return `${rows.join('\r\n')}\r\n`
}

function quote(text: string): string {
  return `"${JSON.stringify(text).replaceAll('"', '""')}"`
}
