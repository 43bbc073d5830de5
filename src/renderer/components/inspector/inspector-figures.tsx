import type { Delivery } from '../../../shared/delivery'
import type { RunState } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { formatCount, formatDuration, formatRate } from '../format'
import styles from './inspector-figures.module.css'

const UNKNOWN = '—'

/** Opening the inspector changes what is seen of the next run: tokens that were joined on the way cannot be told apart. */
const DELIVERY_WORDS: Readonly<Record<Delivery, string>> = {
  exact: 'Exact: token by token',
  throughput: 'Throughput: tokens of one network read joined. Run with the inspector open to have each.'
}

/** Every figure of the run, while it streams and afterwards. */
export function InspectorFigures({ slot }: { slot: string }) {
  const run = useAppState((state) => slotOf(state, slot).run)
  if (!run) return <p className={styles.none}>Figures stand here once something runs.</p>
  return (
    <dl className={styles.figures}>
      {figuresOf(run).map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value ?? UNKNOWN}</dd>
        </div>
      ))}
    </dl>
  )
}

function figuresOf(run: RunState): [name: string, value: string | null][] {
  const { start, metrics, usage, finishReason, status, chunksAfterStop } = run
  return [
    ['Model', start?.model || null],
    ['First token', formatDuration(metrics.timeToFirstTokenMs)],
    ['Duration', formatDuration(metrics.durationMs || null)],
    ['Speed', formatRate(metrics.tokensPerSecond)],
    ['Tokens', formatCount(metrics.tokens)],
    ...(start?.delivery ? [['Delivery', DELIVERY_WORDS[start.delivery]] as [string, string]] : []),
    ['Queue depth', formatCount(metrics.queueDepth)],
    ['Queue high-water', formatCount(metrics.queueHighWater)],
    ['Finish reason', finishReason],
    ['Usage', usage && `${formatCount(usage.inputTokens)} in, ${formatCount(usage.outputTokens)} out`],
    ...(status === 'Stopped' ? [['Chunks after Stop', formatCount(chunksAfterStop)] as [string, string]] : [])
  ]
}
