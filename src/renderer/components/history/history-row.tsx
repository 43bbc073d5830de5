import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistorySummary } from '../../../shared/history'
import { useAppState } from '../../store/use-app-state'
import { formatCount, formatDuration } from '../format'
import { formatMoment, formatWholeMoment } from './format-moment'
import styles from './history-row.module.css'
import { RunEnding } from './run-ending'

interface HistoryRowProps {
  /** Undefined while it is still on its way. */
  run: HistorySummary | undefined
}

/** What a row of the list says of a run. */
export function HistoryRow({ run }: HistoryRowProps) {
  const { t } = useTranslation('history')
  const isMarked = useAppState((state) => run !== undefined && state.historyPage.marked.includes(run.runId))
  if (!run) return <span className={styles.pending} />
  const startedAt = new Date(run.startedAt)
  return (
    <>
      <span className={styles.title} dir="auto">
        {isMarked && <ListChecks role="img" aria-label={t('marked')} size={14} />}
        {run.title || t('untitled')}
      </span>
      <span className={styles.model}>{run.model || run.provider}</span>
      <RunEnding summary={run} />
      <span className={styles.tokens}>{t('tokens', { count: run.tokens, tokens: formatCount(run.tokens) })}</span>
      <span className={styles.duration}>{run.status === 'Waiting' ? '' : formatDuration(run.durationMs)}</span>
      <time className={styles.moment} dateTime={run.startedAt} title={formatWholeMoment(startedAt)}>
        {formatMoment(startedAt, new Date())}
      </time>
    </>
  )
}
