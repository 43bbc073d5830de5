import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type AppState, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './placeholder.module.css'
import { RetryLine } from './retry-line'

interface PlaceholderProps {
  slot: string
  /** What is said while the first token is waited for. */
  waiting: string
}

/** Where the text will be: what is waited for, or how to begin. */
export function Placeholder({ slot, waiting }: PlaceholderProps) {
  const { t } = useTranslation('run')
  const sentence = useAppState((state) => sentenceFor(state, slot, waiting, t))
  const retry = useAppState((state) => slotOf(state, slot).run?.retry ?? null)
  if (sentence === null) return null
  return (
    <div className={styles.placeholder}>
      <p>{sentence}</p>
      {retry && <RetryLine key={retry.attempt} retry={retry} />}
    </div>
  )
}

function sentenceFor(state: AppState, name: string, waiting: string, t: TFunction<'run'>): string | null {
  const slot = slotOf(state, name)
  if (slot.run?.text) return null
  if (state.queuedSlots.includes(name)) return t('placeholder.queued')
  switch (statusOf(slot)) {
    case 'Idle':
      return t('placeholder.idle')
    case 'Waiting':
      return waiting
    case 'Streaming':
      return t('placeholder.reasoning')
    case 'Complete':
    case 'Incomplete':
      return t('placeholder.empty')
    case 'Stopped':
      return t('placeholder.stopped')
    case 'Failed':
      return t('placeholder.failed')
  }
}
