import type { HistoryRun } from '../../shared/history'
import { factsOf } from './export-facts'

/** The run as a Markdown document: what is known of it, its messages word for word, the reply as the Markdown that it is. */
export function exportMarkdown(run: HistoryRun): string {
  const { start, reasoning, text } = run.state
  const facts = factsOf(run).map(([name, value]) => `- ${name}: ${escapeMarks(value)}`)
  const sections = [
    '# Streamscope run',
    facts.join('\n'),
    ...(start?.messages ?? []).map(({ role, content }) => `## ${capitalize(role)}\n\n${fence(content)}`),
    ...(reasoning ? [`## Reasoning\n\n${fence(reasoning)}`] : []),
    `## Reply\n\n${text}`
  ]
  return `${sections.join('\n\n')}\n`
}

/** A block in which everything stands as it is: its fence is longer than any within. */
function fence(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2)
  const marks = '`'.repeat(longest + 1)
  return `${marks}text\n${text}\n${marks}`
}

function escapeMarks(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>!|]/g, '\\$&')
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
