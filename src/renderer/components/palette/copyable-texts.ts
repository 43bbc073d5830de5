import type { TFunction } from 'i18next'
import { EXAMPLES } from '../../../shared/examples'
import type { AppState } from '../../store/app-state'

/** A text in the window that can be copied. */
export interface CopyableText {
  slot: string
  /** What it is the text of. */
  title: string
  text: string
}

const LONGEST_TITLE = 60

/** The text of every run that the window shows: an example goes by its title, another run by what was asked. */
export function copyableTexts({ slots }: AppState, t: TFunction<['palette', 'examples']>): CopyableText[] {
  return Object.entries(slots).flatMap(([slot, { run }]) => {
    if (!run?.text) return []
    const example = EXAMPLES.find(({ id }) => id === slot)
    const asked = run.start?.messages.findLast(({ role }) => role === 'human')?.content ?? ''
    const title = example ? t(`examples:${example.id}.title`) : t('palette:quoted', { text: shorten(asked) })
    return [{ slot, title, text: run.text }]
  })
}

function shorten(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line
}
