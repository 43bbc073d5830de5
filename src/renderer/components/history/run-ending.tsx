import { Check, CircleSlash, Hourglass, type LucideIcon, Scissors, Square, TriangleAlert } from 'lucide-react'
import type { HistorySummary } from '../../../shared/history'
import styles from './run-ending.module.css'

type Kind = 'running' | 'whole' | 'partial' | 'stopped' | 'failed'

const ENDINGS = {
  Waiting: ['Running', Hourglass, 'running'],
  Complete: ['Complete', Check, 'whole'],
  Incomplete: ['Incomplete', CircleSlash, 'partial'],
  'cut-off': ['Cut off', Scissors, 'partial'],
  filtered: ['Filtered', CircleSlash, 'partial'],
  Stopped: ['Stopped', Square, 'stopped'],
  Failed: ['Failed', TriangleAlert, 'failed']
} as const satisfies Record<string, [word: string, Shape: LucideIcon, kind: Kind]>

interface RunEndingProps {
  summary: Pick<HistorySummary, 'status' | 'outcome'>
}

/** How a run ended: a word, with a shape and a colour that say the same. */
export function RunEnding({ summary: { status, outcome } }: RunEndingProps) {
  const [word, Shape, kind] = ENDINGS[outcome === 'cut-off' || outcome === 'filtered' ? outcome : status]
  return (
    <span className={styles.ending} data-kind={kind}>
      <Shape aria-hidden="true" size={14} />
      <span className={styles.word}>{word}</span>
    </span>
  )
}
