import { useTranslation } from 'react-i18next'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './difference.module.css'
import { MarkedText } from './marked-text'
import { useDifference } from './use-difference'

interface DifferenceProps {
  label: string
  /** The slot that is compared with. */
  baseSlot: string
  slot: string
}

/** A text with what it has more and less than the base's, word by word. */
export function Difference({ label, baseSlot, slot }: DifferenceProps) {
  const { t } = useTranslation('workbench')
  const difference = useDifference(baseSlot, slot)
  const text = useAppState((state) => slotOf(state, slot).run?.text ?? '')
  const note = noteOn(difference)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <article className={styles.difference} aria-label={label} tabIndex={0}>
      {note && <p className={styles.note}>{t(`columns.${note}`)}</p>}
      {Array.isArray(difference) ? <MarkedText parts={difference} /> : <div dir="auto">{text}</div>}
    </article>
  )
}

function noteOn(difference: ReturnType<typeof useDifference>): 'pending' | 'tooFar' | 'same' | null {
  if (difference === 'pending') return 'pending'
  if (difference === null) return 'tooFar'
  return difference.every(({ kind }) => kind === 'same') ? 'same' : null
}
