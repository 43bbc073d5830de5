import { createRunState, reduceRunState } from '../../shared/run-state'
import { isClosed } from './interruption'
import { type JournalContents, parseJournal } from './parse-journal'

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
  const text = texts.join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** As `contentsMatch`, from the bytes of a journal. */
export function journalMatches(content: Buffer, words: readonly string[]): boolean {
  const quick = parseJournal(content, 'without-deltas')
  if (typeof quick === 'string') return false
  // The terminal event has the whole reply again; reasoning, and the reply where that event is missing, are in deltas only.
  if (isClosed(quick) && !content.includes(REASONING)) return contentsMatch(quick, words)
  const contents = parseJournal(content)
  return typeof contents !== 'string' && contentsMatch(contents, words)
}
