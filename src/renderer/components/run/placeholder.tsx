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
  const sentence = useAppState((state) => sentenceFor(state, slot, waiting))
  const retry = useAppState((state) => slotOf(state, slot).run?.retry ?? null)
  if (sentence === null) return null
  return (
    <div className={styles.placeholder}>
      <p>{sentence}</p>
      {retry && <RetryLine key={retry.attempt} retry={retry} />}
    </div>
  )
}

function sentenceFor(state: AppState, name: string, waiting: string): string | null {
  const slot = slotOf(state, name)
  if (slot.run?.text) return null
  if (state.queuedSlots.includes(name)) return 'Starts when the one before it is complete.'
  switch (statusOf(slot)) {
    case 'Idle':
      return 'The text is written here as it arrives.'
    case 'Waiting':
      return waiting
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
