import { Check, Circle, Hourglass, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react'
import type { CheckState, CheckStep } from '../../../../shared/connection-check'
import { i18n } from '../../../messages/i18n'
import { told } from '../../../messages/told/told'
import { formatDuration } from '../../format'
import styles from './check-row.module.css'

const SHAPES: Readonly<Record<CheckState, LucideIcon>> = {
  running: Hourglass,
  passed: Check,
  skipped: Minus,
  warned: TriangleAlert,
  failed: X
}

interface CheckRowProps {
  title: string
  /** Null while it has not begun. */
  step: CheckStep | null
  /** Whether the check is over: what has not begun never will, and what has not ended was cancelled. */
  hasEnded: boolean
}

/** One step: how it came out, and in a sentence why. */
export function CheckRow({ title, step, hasEnded }: CheckRowProps) {
  const isCancelled = hasEnded && step?.state === 'running'
  const Shape = step && !isCancelled ? SHAPES[step.state] : Circle
  return (
    <li className={styles.row} data-state={isCancelled ? undefined : step?.state}>
      <Shape aria-hidden="true" size={14} />
      <span className={styles.title}>{title}</span>
      <span className={styles.message}>
        <span className={styles.state}>{wordFor(step, hasEnded)}</span> {step?.message && told(step.message)}
      </span>
      <span className={styles.duration}>{step ? durationOf(step) : null}</span>
    </li>
  )
}

function wordFor(step: CheckStep | null, hasEnded: boolean): string {
  if (!step) return i18n.t(hasEnded ? 'settings:check.notTried' : 'settings:check.notYet')
  return hasEnded && step.state === 'running'
    ? i18n.t('settings:check.cancelledStep')
    : i18n.t(`settings:check.states.${step.state}`)
}

/** How long it took, where that is worth a word: what follows from an earlier step takes no time. */
function durationOf({ durationMs = 0 }: CheckStep): string | null {
  return durationMs < 1 ? null : formatDuration(durationMs)
}
