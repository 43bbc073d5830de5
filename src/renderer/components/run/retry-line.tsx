import { RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { told } from '../../messages/told/told'
import styles from './retry-line.module.css'

/** How often the countdown is drawn anew, in milliseconds. */
const TICK_MS = 250

interface RetryLineProps {
  retry: NonNullable<RunState['retry']>
}

/** Why the last attempt failed, and how long until the next. To be keyed by attempt: it counts from when it appears. */
export function RetryLine({ retry }: RetryLineProps) {
  const { t } = useTranslation('run')
  const leftMs = useCountdown(retry.delayMs)
  const { attempt } = retry
  const seconds = Math.ceil(leftMs / 1000)
  return (
    <div className={styles.retry}>
      <RotateCw aria-hidden="true" size={14} />
      <p>{leftMs > 0 ? t('retry.inSeconds', { attempt, seconds }) : t('retry.now', { attempt })}</p>
      <p className={styles.reason}>{told(retry.reason)}</p>
    </div>
  )
}

/** Milliseconds left, counted from the first render. */
function useCountdown(durationMs: number): number {
  const [endMs] = useState(() => performance.now() + durationMs)
  const [nowMs, setNowMs] = useState(() => performance.now())

  useEffect(() => {
    const handle = setInterval(() => setNowMs(performance.now()), TICK_MS)
    return () => clearInterval(handle)
  }, [])

  return Math.max(0, endMs - nowMs)
}
