import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { hasEnded, type RunStatus } from '../../../shared/run-state'
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
  const status = useAppState((state) => statusOf(slotOf(state, slot)))
  const count = useAppState((state) => tokensAtEnd(slotOf(state, slot)))
  const reason = useAppState((state) => reasonOf(slotOf(state, slot)))
  const isHeard = useAppState((state) => state.settings?.hearSentences ?? false)
  return (
    <>
      <p className={styles.announcement} aria-live="polite">
        {sentenceFor({ status, title, count, reason }, t)}
      </p>
      {isHeard && <HeardText slot={slot} />}
    </>
  )
}

/** Nothing is said of them before, so that the sentence is not made anew with each message of a run. */
function tokensAtEnd({ run }: SlotState): number {
  return run && hasEnded(run) ? run.metrics.tokens : 0
}

function reasonOf({ refusal, run }: SlotState): string {
  return refusal ?? run?.error?.message ?? ''
}

interface Facts {
  status: RunStatus
  title: string
  count: number
  reason: string
}

function sentenceFor({ status, title, count, reason }: Facts, t: TFunction<'run'>): string {
  // Only where they are said: to make the first number format takes a part of the window's first paint.
  const counted = () => ({ title, count, tokens: formatCount(count) })
  switch (status) {
    case 'Idle':
      return ''
    case 'Waiting':
    case 'Streaming':
      return t('announcement.started', { title })
    case 'Complete':
      return t('announcement.complete', counted())
    case 'Incomplete':
      return t('announcement.incomplete', counted())
    case 'Stopped':
      return t('announcement.stopped', counted())
    case 'Failed':
      return t('announcement.failed', { title, reason: told(reason) })
  }
}
