import type { Example } from '../../../shared/examples'
import { type AppState, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './placeholder.module.css'
import { RetryLine } from './retry-line'

interface PlaceholderProps {
  example: Example
}

/** Where the text will be: what is waited for, or how to begin. */
export function Placeholder({ example }: PlaceholderProps) {
  const sentence = useAppState((state) => sentenceFor(state, example))
  const retry = useAppState((state) => slotOf(state, example.id).run?.retry ?? null)
  if (sentence === null) return null
  return (
    <div className={styles.placeholder}>
      <p>{sentence}</p>
      {retry && <RetryLine key={retry.attempt} retry={retry} />}
    </div>
  )
}

function sentenceFor(state: AppState, { id, announcement }: Example): string | null {
  const slot = slotOf(state, id)
  if (slot.run?.text) return null
  if (state.queuedSlots.includes(id)) return 'Starts when the one before it is complete.'
  switch (statusOf(slot)) {
    case 'Idle':
      return 'The text is written here as it arrives.'
    case 'Waiting':
      return announcement
    case 'Streaming':
      return 'The model is reasoning before it answers.'
    case 'Complete':
    case 'Incomplete':
      return 'The model ended without a word.'
    case 'Stopped':
      return 'Stopped before the first token.'
    case 'Failed':
      return 'Nothing had arrived.'
  }
}
