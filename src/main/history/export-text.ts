import type { HistoryRun } from '../../shared/history'
import { factsOf } from './export-facts'

/** The run as plain text: what is known of it, its messages, the reply. */
export function exportText(run: HistoryRun): string {
  const { start, reasoning, text } = run.state
  const facts = factsOf(run).map(([name, value]) => `${name}: ${value}`)
  const sections = [
    ...(start?.messages ?? []).map(({ role, content }) => section(role, content)),
    ...(reasoning ? [section('reasoning', reasoning)] : []),
    section('reply', text)
  ]
  return `${[facts.join('\n'), ...sections].join('\n\n')}\n`
}

function section(name: string, text: string): string {
  return `--- ${name} ---\n${text}`
}
