import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './end-mark.module.css'

interface EndMarkProps {
  slot: string
}

/** Stands after a text that is not whole, and says why. A complete text needs none, but where the stream held others beside it. */
export function EndMark({ slot }: EndMarkProps) {
  const { t } = useTranslation('run')
  const mark = useAppState((state) => {
    const { run } = slotOf(state, slot)
    if (!run) return null
    const others = run.otherReplies > 0 ? t('endMark.otherReplies', { count: run.otherReplies }) : null
    return [endMarkOf(run, t), others].filter(Boolean).join('. ')
  })
  return mark ? <p className={styles.mark}>{mark}</p> : null
}

/** Why a run's text is not whole, in a few words; null where it is. */
export function endMarkOf(run: RunState, t: TFunction<'run'>): string | null {
  if (run.status === 'Stopped') return stoppedMark(run, t)
  if (run.text === '') return null
  if (run.status === 'Failed') return t('endMark.interrupted')
  switch (run.outcome) {
    case 'cut-off':
      return t(run.finishReason === 'limit' ? 'endMark.limit' : 'endMark.cutOff')
    case 'filtered':
      return t('endMark.filtered')
    case 'incomplete':
      return t('endMark.incomplete')
    default:
      return null
  }
}

function stoppedMark({ text, chunksAfterStop }: RunState, t: TFunction<'run'>): string | null {
  if (chunksAfterStop === 0) return text === '' ? null : t('endMark.stopped')
  const receipt = t('endMark.receipt', { count: chunksAfterStop })
  return text === '' ? receipt : t('endMark.stoppedWithReceipt', { receipt })
}
