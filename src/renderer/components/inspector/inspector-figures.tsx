import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { inspectedRun } from '../../store/inspector/inspected-run'
import type { Percentiles } from '../../store/inspector/percentiles'
import type { TraceView } from '../../store/inspector/trace-view'
import { useAppParts } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { formatBytes, formatCount, formatDuration, formatRate } from '../format'
import { useCost } from '../run/use-cost'
import styles from './inspector-figures.module.css'
import { useGaps, usePieces, useTrace } from './use-inspected'

const UNKNOWN = '—'

interface InspectorFiguresProps {
  slot: string
  actions: AppActions
}

/** Every figure of the run, while it streams and afterwards. */
export function InspectorFigures({ slot, actions }: InspectorFiguresProps) {
  const { t } = useTranslation('inspector')
  const run = useFiguresOfRun(slot)
  const trace = useTrace(slot)
  const pieces = usePieces(slot, actions.inspector)
  const gaps = useGaps(slot, pieces)
  const figures = useFigures(run, gaps, trace, useCost(slot))
  if (!run) return <p className={styles.none}>{t('nothingYet')}</p>
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value ?? UNKNOWN}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What of a run is shown here: its text, which is another one with every message, is not. */
type RunFigures = Pick<RunState, 'start' | 'metrics' | 'usage' | 'finishReason' | 'status' | 'chunksAfterStop'>

function useFiguresOfRun(slot: string): RunFigures | null {
  return useAppParts((state) => {
    const run = inspectedRun(state, slot)
    if (!run) return null
    const { start, metrics, usage, finishReason, status, chunksAfterStop } = run
    return { start, metrics, usage, finishReason, status, chunksAfterStop }
  })
}

type Figure = [name: string, value: string | null]

function useFigures(
  run: RunFigures | null,
  gaps: Percentiles | null,
  trace: TraceView | null | undefined,
  cost: string | null
): Figure[] {
  const { t } = useTranslation('inspector')
  if (!run) return []
  const { start, metrics, usage, finishReason, status, chunksAfterStop } = run
  const attempts = trace?.facts.responses.length ?? 0
  const usageValue =
    usage && t('figures.usageValue', { input: formatCount(usage.inputTokens), output: formatCount(usage.outputTokens) })
  return [
    [t('figures.model'), start?.model || null],
    [t('figures.firstToken'), formatDuration(metrics.timeToFirstTokenMs)],
    [t('figures.duration'), formatDuration(metrics.durationMs || null)],
    [t('figures.speed'), formatRate(metrics.tokensPerSecond)],
    [t('figures.tokens'), formatCount(metrics.tokens)],
    [t('figures.gapMedian'), formatDuration(gaps?.p50 ?? null)],
    [t('figures.gapP95'), formatDuration(gaps?.p95 ?? null)],
    [t('figures.gapP99'), formatDuration(gaps?.p99 ?? null)],
    [t('figures.gapLongest'), formatDuration(gaps?.longest ?? null)],
    [t('figures.queueDepth'), formatCount(metrics.queueDepth)],
    [t('figures.queueHighWater'), formatCount(metrics.queueHighWater)],
    [t('figures.usage'), usageValue],
    [t('figures.cost'), cost],
    [t('figures.finishReason'), finishReason],
    ...when(attempts > 0, [t('figures.attempts'), formatCount(attempts)]),
    ...when(status === 'Stopped', [t('figures.late'), formatCount(chunksAfterStop)]),
    ...when(start?.delivery !== undefined, [t('figures.delivery'), t(`figures.${start?.delivery ?? 'exact'}`)]),
    ...when(trace !== undefined, [t('figures.traced'), t(trace ? 'figures.tracedYes' : 'figures.tracedNo')]),
    ...when(Boolean(trace?.facts.lostBytes), [
      t('parts.wire'),
      t('lost.bytes', { bytes: formatBytes(trace?.facts.lostBytes ?? 0) })
    ])
  ]
}

function when(isSo: boolean, figure: Figure): Figure[] {
  return isSo ? [figure] : []
}
