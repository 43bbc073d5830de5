import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { told } from '../../messages/told/told'
import { type SlotState, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { formatCount } from '../format'
import styles from './announcement.module.css'
import { HeardText } from './heard-text'

interface AnnouncementProps {
  slot: string
  title: string
}

/**
 * What a screen reader hears of a run: its start, its end and its failure, each as one sentence, and no token; its text
 * too, by sentences, where the person has asked for it.
 */
export function Announcement({ slot, title }: AnnouncementProps) {
  const { t } = useTranslation('run')
  const sentence = useAppState((state) => sentenceFor(slotOf(state, slot), title, t))
  const isHeard = useAppState((state) => state.settings?.hearSentences ?? false)
  return (
    <>
      <p className={styles.announcement} aria-live="polite">
        {sentence}
      </p>
      {isHeard && <HeardText slot={slot} />}
    </>
  )
}

function sentenceFor(slot: SlotState, title: string, t: TFunction<'run'>): string {
  const count = slot.run?.metrics.tokens ?? 0
  const facts = { title, count, tokens: formatCount(count) }
  switch (statusOf(slot)) {
    case 'Idle':
      return ''
    case 'Waiting':
    case 'Streaming':
      return t('announcement.started', { title })
    case 'Complete':
      return t('announcement.complete', facts)
    case 'Incomplete':
      return t('announcement.incomplete', facts)
    case 'Stopped':
      return t('announcement.stopped', facts)
    case 'Failed':
      return t('announcement.failed', { title, reason: told(slot.refusal ?? slot.run?.error?.message ?? '') })
  }
}
