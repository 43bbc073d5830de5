import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../shared/run-state'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { inspectedRun } from '../../store/inspector/inspected-run'
import { queueHistoryOf } from '../../store/inspector/queue-history'
import type { TraceView } from '../../store/inspector/trace-view'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { formatBytes, formatCount, formatDuration } from '../format'
import { Chart } from './chart'
import styles from './parts.module.css'
import { PointTable } from './point-table'
import queueStyles from './queue.module.css'
import { QueueControls } from './queue-controls'
import { Untraced } from './untraced'
import { useTrace } from './use-inspected'

interface QueueProps {
  slot: string
  actions: AppActions
}

/** How full the queue was, what a slow reader does to it, and that this is felt up to the socket. */
export function Queue({ slot, actions }: QueueProps) {
  const { t } = useTranslation('inspector')
  const trace = useTrace(slot)
  const runId = useAppState((state) => {
    const run = inspectedRun(state, slot)
    return run && !hasEnded(run) ? run.runId : null
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={queueStyles.queue} aria-label={t('parts.queue')} tabIndex={0}>
      {slot !== HISTORY_SLOT && <QueueControls runId={runId} actions={actions.inspector} />}
      {trace ? <Charts trace={trace} /> : <Untraced slot={slot} actions={actions} />}
    </section>
  )
}

function Charts({ trace }: { trace: TraceView }) {
  const { t } = useTranslation('inspector')
  const history = useMemo(() => queueHistoryOf(trace), [trace])
  const { queueCapacity, responses } = trace.facts
  const summary = t('queue.summary', {
    highWater: formatCount(history.highWater),
    capacity: formatCount(queueCapacity),
    full: formatDuration(history.fullMs)
  })
  const depthTitle = t('queue.depth')
  const bytesTitle = t('queue.bytes')
  return (
    <>
      <div className={styles.summary}>
        <p>{summary}</p>
        {history.fullMs > 0 && responses.length > 0 && <p className={styles.hint}>{t('queue.pressed')}</p>}
      </div>
      <h3 className={queueStyles.title}>{depthTitle}</h3>
      <Chart
        summary={`${depthTitle}. ${summary}`}
        atMs={history.depthAtMs}
        values={history.depths}
        {...(history.highWater > queueCapacity / 2 && { bound: queueCapacity })}
        format={formatCount}
      />
      <PointTable title={depthTitle} atMs={history.depthAtMs} values={history.depths} format={formatCount} />
      <h3 className={queueStyles.title}>{bytesTitle}</h3>
      {responses.length === 0 ? (
        <p className={styles.quiet}>{t('queue.noSocket')}</p>
      ) : (
        <>
          <Chart
            summary={`${bytesTitle}: ${formatBytes(history.readBytes.at(-1) ?? 0)}`}
            atMs={history.readAtMs}
            values={history.readBytes}
            format={formatBytes}
          />
          <PointTable title={bytesTitle} atMs={history.readAtMs} values={history.readBytes} format={formatBytes} />
        </>
      )}
    </>
  )
}
