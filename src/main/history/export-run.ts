import { assertNever } from '../../shared/assert-never'
import type { ExportFormat, HistoryRun } from '../../shared/history'
import type { DeltaEvent } from '../../shared/journal-record'
import type { RunEvent } from '../../shared/run-event'
import { exportCsv } from './export-csv'
import { exportJson } from './export-json'
import { exportMarkdown } from './export-markdown'
import { exportText } from './export-text'
import { redactTokens } from './redact-tokens'

/** Takes what is or looks like a key out of a text. */
export type Redact = (text: string) => string

/** How the name of an exported file ends. */
const EXPORT_EXTENSIONS: Record<ExportFormat, string> = { markdown: 'md', text: 'txt', json: 'json', csv: 'csv' }

/** A run as the text of a file. Nothing that `redact` takes out is in it, not even spread over several tokens. */
export function exportRun(run: HistoryRun, format: ExportFormat, redact: Redact): string {
  const safe = redactRun(run, redact)
  switch (format) {
    case 'markdown':
      return exportMarkdown(safe)
    case 'text':
      return exportText(safe)
    case 'json':
      return exportJson(safe)
    case 'csv':
      return exportCsv(safe)
    default:
      return assertNever(format)
  }
}

/** A name for the exported file that every file system takes: when the run began, and how its prompt begins. */
export function nameExport({ summary }: Pick<HistoryRun, 'summary'>, format: ExportFormat, redact: Redact): string {
  const time = summary.startedAt.slice(0, 19).replace('T', ' ').replaceAll(':', '-')
  const words = redact(summary.title).match(/[\p{L}\p{N}]+/gu) ?? []
  const name = ['streamscope', time, words.slice(0, 6).join('-').slice(0, 60)].filter(Boolean).join(' ')
  return `${name}.${EXPORT_EXTENSIONS[format]}`
}

function redactRun(run: HistoryRun, redact: Redact): HistoryRun {
  const safe = redactStrings({ ...run, events: run.events.filter((event) => !isDelta(event)) }, redact)
  const deltas = [...redactDeltas(run, 'text-delta', redact), ...redactDeltas(run, 'reasoning-delta', redact)]
  return { ...safe, events: [...safe.events, ...deltas].sort((a, b) => a.sequence - b.sequence) }
}

function redactDeltas(run: HistoryRun, type: DeltaEvent['type'], redact: Redact): DeltaEvent[] {
  const deltas = run.events.filter((event): event is DeltaEvent => event.type === type)
  const texts = redactTokens(
    deltas.map(({ text }) => text),
    redact
  )
  return deltas.map((event, index) => ({ ...event, text: texts[index] ?? '' }))
}

/** A copy in which every text has been redacted. */
function redactStrings<Value>(value: Value, redact: Redact): Value {
  return JSON.parse(JSON.stringify(value, (_key, field) => (typeof field === 'string' ? redact(field) : field)))
}

function isDelta({ type }: RunEvent): boolean {
  return type === 'text-delta' || type === 'reasoning-delta'
}
