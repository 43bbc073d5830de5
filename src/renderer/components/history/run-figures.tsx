import type { RunState } from '../../../shared/run-state'
import { formatCount, formatDuration, formatRate } from '../format'
import styles from './run-figures.module.css'

interface RunFiguresProps {
  state: RunState
}

/** The figures of a run that are known. */
export function RunFigures({ state: { metrics, finishReason, usage } }: RunFiguresProps) {
  const figures: [name: string, value: string | null][] = [
    ['First token', formatDuration(metrics.timeToFirstTokenMs)],
    ['Duration', formatDuration(metrics.durationMs)],
    ['Speed', formatRate(metrics.tokensPerSecond)],
    ['Tokens', formatCount(metrics.tokens)],
    ['Usage', usage && `${formatCount(usage.inputTokens)} in, ${formatCount(usage.outputTokens)} out`],
    ['Finish reason', finishReason]
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
