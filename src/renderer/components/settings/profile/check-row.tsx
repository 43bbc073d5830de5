import { Check, Circle, Hourglass, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react'
import type { CheckState, CheckStep } from '../../../../shared/connection-check'
import { formatDuration } from '../../format'
import styles from './check-row.module.css'

const SHAPES: Readonly<Record<CheckState, LucideIcon>> = {
  running: Hourglass,
  passed: Check,
  skipped: Minus,
  warned: TriangleAlert,
  failed: X
}

const WORDS: Readonly<Record<CheckState, string>> = {
  running: 'Running',
  passed: 'Passed',
  skipped: 'Skipped',
  warned: 'Warning',
  failed: 'Failed'
}

interface CheckRowProps {
  title: string
  /** Null while it has not begun. */
  step: CheckStep | null
}

/** One step: how it came out, and in a sentence why. */
export function CheckRow({ title, step }: CheckRowProps) {
  const Shape = step ? SHAPES[step.state] : Circle
  return (
    <li className={styles.row} data-state={step?.state}>
      <Shape aria-hidden="true" size={14} />
      <span className={styles.title}>{title}</span>
      <span className={styles.state}>{step ? WORDS[step.state] : 'Not yet'}</span>
      <span className={styles.duration}>{step?.durationMs === undefined ? '' : formatDuration(step.durationMs)}</span>
      {step?.message && <p className={styles.message}>{step.message}</p>}
    </li>
  )
}
