import { ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HopCounts } from '../../store/inspector/hops'
import type { TraceView } from '../../store/inspector/trace-view'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { formatCount, formatDuration } from '../format'
import { HopTable } from './hop-table'
import styles from './parts.module.css'
import timelineStyles from './timeline.module.css'
import { Untraced } from './untraced'
import { useTrace } from './use-inspected'
import { Waterfall } from './waterfall'

const ROW_HEIGHTS = [2, 4, 8, 16, 24] as const

interface TimelineProps {
  slot: string
  actions: AppActions
}

/** Where each token was and when, as a waterfall, and what each hop took. */
export function Timeline({ slot, actions }: TimelineProps) {
  const trace = useTrace(slot)
  return trace ? <Traced trace={trace} /> : <Untraced slot={slot} actions={actions} />
}

function Traced({ trace }: { trace: TraceView }) {
  const { t } = useTranslation('inspector')
  const [zoom, setZoom] = useState(2)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other tokens.
  const counts = useMemo(() => new HopCounts(), [trace.facts.runId])
  const hops = useMemo(() => counts.summarize(trace), [counts, trace])
  const slowest = hops.toSorted((one, other) => other.durations.p95 - one.durations.p95)[0]
  const { rows } = trace.tables.tokens
  const height = ROW_HEIGHTS[zoom] ?? 8
  return (
    <div className={timelineStyles.part}>
      <div className={styles.summary}>
        {slowest ? (
          <p>
            {t('timeline.summary', { count: rows, tokens: formatCount(rows) })}{' '}
            {t('timeline.slow', {
              hop: t(`timeline.hops.${slowest.hop}`),
              p50: formatDuration(slowest.durations.p50),
              p95: formatDuration(slowest.durations.p95)
            })}
          </p>
        ) : (
          <p>{t('timeline.waiting')}</p>
        )}
        <div className={timelineStyles.zoom}>
          <Button
            kind="quiet"
            aria-label={t('timeline.zoomOut')}
            title={t('timeline.zoomOut')}
            isUnavailable={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            <ZoomOut aria-hidden="true" size={16} />
          </Button>
          <Button
            kind="quiet"
            aria-label={t('timeline.zoomIn')}
            title={t('timeline.zoomIn')}
            isUnavailable={zoom === ROW_HEIGHTS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            <ZoomIn aria-hidden="true" size={16} />
          </Button>
        </div>
      </div>
      <Waterfall trace={trace} rowHeight={height} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={timelineStyles.hops} aria-label={t('timeline.hop')} tabIndex={0}>
        <HopTable hops={hops} />
        <p className={timelineStyles.note}>{t('timeline.window')}</p>
      </section>
    </div>
  )
}
