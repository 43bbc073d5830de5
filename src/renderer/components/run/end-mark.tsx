import type { RunState } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './end-mark.module.css'

interface EndMarkProps {
  slot: string
}

/** Stands after a text that is not whole, and says why. A complete text needs none. */
export function EndMark({ slot }: EndMarkProps) {
  const mark = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run ? endMarkOf(run) : null
  })
  return mark && <p className={styles.mark}>{mark}</p>
}

/** Why a run's text is not whole, in a few words; null where it is. */
export function endMarkOf(run: RunState): string | null {
  if (run.status === 'Stopped') return stoppedMark(run)
  if (run.text === '') return null
  if (run.status === 'Failed') return 'Interrupted here'
  switch (run.outcome) {
    case 'cut-off':
      return 'Cut off here, at the limit of tokens'
    case 'filtered':
      return "Ended here by the provider's content filter"
    case 'incomplete':
      return 'The stream ended here without a finish reason'
    default:
      return null
  }
}

function stoppedMark({ text, chunksAfterStop }: RunState): string | null {
  const place = text === '' ? null : 'Stopped here'
  if (chunksAfterStop === 0) return place
  const receipt = `${chunksAfterStop} ${chunksAfterStop === 1 ? 'chunk' : 'chunks'} came after Stop, left out`
  return place ? `${place}; ${receipt}` : receipt
}
