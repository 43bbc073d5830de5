import { type SlotState, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { formatCount } from '../format'
import styles from './announcement.module.css'

interface AnnouncementProps {
  slot: string
  title: string
}

/** What a screen reader hears of a run: its start, its end and its failure, each as one sentence, and no token. */
export function Announcement({ slot, title }: AnnouncementProps) {
  const sentence = useAppState((state) => sentenceFor(slotOf(state, slot), title))
  return (
    <p className={styles.announcement} aria-live="polite">
      {sentence}
    </p>
  )
}

function sentenceFor(slot: SlotState, title: string): string {
  const tokens = `${formatCount(slot.run?.metrics.tokens ?? 0)} tokens`
  switch (statusOf(slot)) {
    case 'Idle':
      return ''
    case 'Waiting':
    case 'Streaming':
      return `${title} started.`
    case 'Complete':
      return `${title} complete, ${tokens}.`
    case 'Incomplete':
      return `${title} incomplete, ${tokens}.`
    case 'Stopped':
      return `${title} stopped, ${tokens}.`
    case 'Failed':
      return `${title} failed. ${slot.refusal ?? slot.run?.error?.message ?? ''}`
  }
}
