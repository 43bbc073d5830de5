import {
  Check,
  CircleDashed,
  CircleSlash,
  Hourglass,
  type LucideIcon,
  Square,
  TriangleAlert,
  Waves
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RunStatus } from '../../../shared/run-state'
import styles from './status-word.module.css'

const SHAPES: Record<RunStatus, LucideIcon> = {
  Idle: CircleDashed,
  Waiting: Hourglass,
  Streaming: Waves,
  Complete: Check,
  Incomplete: CircleSlash,
  Stopped: Square,
  Failed: TriangleAlert
}

interface StatusWordProps {
  status: RunStatus
}

/** How a run stands: a word, with a shape and a colour that say the same. It is announced elsewhere, in a sentence. */
export function StatusWord({ status }: StatusWordProps) {
  const { t } = useTranslation('run')
  return (
    <output className={styles.status} data-status={status} aria-live="off">
      <StatusShape status={status} />
      {t(`status.${status}`)}
    </output>
  )
}

/** The shape alone, for where the word has no room; whoever draws it says the word in another way. */
export function StatusShape({ status }: StatusWordProps) {
  const Shape = SHAPES[status]
  return <Shape aria-hidden="true" className={styles.shape} data-status={status} size={14} strokeWidth={2} />
}
