import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { formatCount, formatDuration, formatRate } from '../format'
import styles from './run-figures.module.css'

interface RunFiguresProps {
  state: RunState
}

/** The figures of a run that are known. */
export function RunFigures({ state: { metrics, finishReason, usage } }: RunFiguresProps) {
  const { t } = useTranslation('history')
  const figures: [name: string, value: string | null][] = [
    [t('figures.firstToken'), formatDuration(metrics.timeToFirstTokenMs)],
    [t('figures.duration'), formatDuration(metrics.durationMs)],
    [t('figures.speed'), formatRate(metrics.tokensPerSecond)],
    [t('figures.tokens'), formatCount(metrics.tokens)],
    [
      t('figures.usage'),
      usage && t('figures.inAndOut', { input: formatCount(usage.inputTokens), output: formatCount(usage.outputTokens) })
    ],
    [t('figures.finishReason'), finishReason]
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          )
      )}
    </dl>
  )
}
