import { useEffect, useState } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { systemTimer } from '../../../shared/timer'
import { slotOf } from '../../store/app-state'
import { useAppStore } from '../../store/use-app-state'
import styles from './announcement.module.css'
import { SentenceFeed } from './sentence-feed'

/** What a screen reader hears of a growing text where the person wants to: whole sentences, and never faster than speech. */
export function HeardText({ slot }: { slot: string }) {
  const store = useAppStore()
  const [sentences, setSentences] = useState('')

  useEffect(() => {
    const feed = new SentenceFeed(systemTimer, setSentences)
    const follow = () => {
      const { run } = slotOf(store.getState(), slot)
      if (run) feed.take(run.runId, run.text, hasEnded(run))
    }
    follow()
    const unsubscribe = store.subscribe((state, previous) => {
      if (slotOf(state, slot).run !== slotOf(previous, slot).run) follow()
    })
    return () => {
      unsubscribe()
      feed.dispose()
    }
  }, [store, slot])

  return (
    <p className={styles.announcement} aria-live="polite">
      {sentences}
    </p>
  )
}
