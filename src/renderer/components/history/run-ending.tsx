import { Check, CircleSlash, Hourglass, type LucideIcon, Scissors, Square, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistorySummary } from '../../../shared/history'
import styles from './run-ending.module.css'

type Kind = 'running' | 'whole' | 'partial' | 'stopped' | 'failed'

const ENDINGS = {
  Waiting: [Hourglass, 'running'],
  Complete: [Check, 'whole'],
  Incomplete: [CircleSlash, 'partial'],
  'cut-off': [Scissors, 'partial'],
  filtered: [CircleSlash, 'partial'],
  Stopped: [Square, 'stopped'],
  Failed: [TriangleAlert, 'failed']
} as const satisfies Record<string, [Shape: LucideIcon, kind: Kind]>

interface RunEndingProps {
  summary: Pick<HistorySummary, 'status' | 'outcome'>
}

/** How a run ended: a word, with a shape and a colour that say the same. */
export function RunEnding({ summary: { status, outcome } }: RunEndingProps) {
  const { t } = useTranslation('history')
  const ending = outcome === 'cut-off' || outcome === 'filtered' ? outcome : status
  const [Shape, kind] = ENDINGS[ending]
  return (
    <span className={styles.ending} data-kind={kind}>
      <Shape aria-hidden="true" size={14} />
      <span className={styles.word}>{t(`ending.${ending}`)}</span>
    </span>
  )
}
