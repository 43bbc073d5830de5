import type { TFunction } from 'i18next'
import type { RunState } from '../../../shared/run-state'

/** Why a run's text is not whole, and what the stream held beside it, in a few words; null where there is neither. */
export function endMarkOf(run: RunState, t: TFunction<'run'>): string | null {
  const others = run.otherReplies > 0 ? t('endMark.otherReplies', { count: run.otherReplies }) : null
  return [breakMarkOf(run, t), others].filter(Boolean).join('. ') || null
}

function breakMarkOf(run: RunState, t: TFunction<'run'>): string | null {
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
