import { useTranslation } from 'react-i18next'
import { slotOf } from '../../store/app-state'
import { useAppState, useAppStore } from '../../store/use-app-state'
import { CopyButton } from '../copy-button'
import { formatCount, formatDuration, formatRate } from '../format'
import styles from './figures.module.css'

const UNKNOWN = '—'

interface FiguresProps {
  slot: string
}

/** One line of figures under a stream: what is known of its pace so far, then of all of it. */
export function Figures({ slot }: FiguresProps) {
  const { t } = useTranslation(['run', 'app'])
  const store = useAppStore()
  const hasText = useAppState((state) => Boolean(slotOf(state, slot).run?.text))
  const metrics = useAppState((state) => slotOf(state, slot).run?.metrics ?? null)
  const finishReason = useAppState((state) => slotOf(state, slot).run?.finishReason ?? null)
  return (
    <div className={styles.line}>
      <dl className={styles.figures}>
        <Figure name={t('figures.firstToken')} value={formatDuration(metrics?.timeToFirstTokenMs ?? null)} />
        <Figure name={t('figures.speed')} value={formatRate(metrics?.tokensPerSecond ?? null)} />
        <Figure name={t('figures.tokens')} value={metrics?.tokens ? formatCount(metrics.tokens) : null} />
        <Figure name={t('figures.finishReason')} value={finishReason} />
      </dl>
      <CopyButton
        label={t('app:copy.label')}
        isUnavailable={!hasText}
        read={() => slotOf(store.getState(), slot).run?.text ?? ''}
      />
    </div>
  )
}

function Figure({ name, value }: { name: string; value: string | null }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{value ?? UNKNOWN}</dd>
    </div>
  )
}
