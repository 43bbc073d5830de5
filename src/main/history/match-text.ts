import { createRunState, reduceRunState } from '../../shared/run-state'
import { type JournalContents, parseJournal } from './parse-journal'

// Neither can occur within a text, where quotation marks are escaped.
const TERMINAL_EVENT = /"type":"run-(?:end|error|abort)"/
const REASONING = '"type":"reasoning-deltas"'

/** The words of what a person is looking for, each to be found as a part of a text. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Whether every word occurs in the messages, the reply, the reasoning, the model's name or the error of a run. */
export function contentsMatch({ header, events }: JournalContents, words: readonly string[]): boolean {
  const state = events.reduce(reduceRunState, createRunState(header.runId))
  const messages = state.start?.messages ?? header.request?.messages ?? []
  const texts = [
    ...messages.map(({ content }) => content),
    state.text,
    state.reasoning,
    state.start?.model,
    state.error?.message
  ]
  return allOccur(words, texts.join('\n').toLowerCase())
}

/** As `contentsMatch`, from the bytes of a journal; that it does not match is mostly known without reading its records. */
export function journalMatches(content: Buffer, words: readonly string[]): boolean {
  const lines = content.toString('utf8')
  if (hasItsTextsWhole(lines) && !allOccur(words.map(asInJson), lines.toLowerCase())) return false
  const contents = parseJournal(content)
  return typeof contents !== 'string' && contentsMatch(contents, words)
}

/** False where a text is there in tokens alone: reasoning, and the reply of a run that has no terminal event. */
function hasItsTextsWhole(lines: string): boolean {
  return TERMINAL_EVENT.test(lines) && !lines.includes(REASONING)
}

function asInJson(word: string): string {
  return JSON.stringify(word).slice(1, -1)
}

function allOccur(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word))
}
