import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { type AppState, slotOf } from '../../store/app-state'
import { useAppStore } from '../../store/use-app-state'
import { createCommitSchedule } from './commit-schedule'
import { createDomTextPage } from './dom-text-page'
import { EndFollower } from './end-follower'
import styles from './streamed-text.module.css'
import { TextSink } from './text-sink'

interface StreamedTextProps {
  /** The slot whose run's text is shown. */
  slot: string
  /** What assistive technology calls the text. */
  label: string
  /** Whether tokens are arriving. */
  isLive: boolean
  /** Shown before the text: what is being waited for. */
  before: ReactNode
  /** Shown after it: how it ended. */
  after: ReactNode
}

/**
 * The growing text of a slot's run. React owns the empty element and never reconciles inside of it: the text goes from
 * the store straight to the page, once a frame.
 */
export function StreamedText({ slot, label, isLive, before, after }: StreamedTextProps) {
  const store = useAppStore()
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const sink = useRef<TextSink>(null)
  const follower = useRef<EndFollower>(null)
  const [isFollowing, setIsFollowing] = useState(true)
  const wasFollowing = useRef(isFollowing)
  wasFollowing.current = isFollowing

  useEffect(() => {
    if (!host.current || !scroller.current || !content.current) return
    // The sink outlives the effect, which ends while another place of the window is open: the text stays on the page.
    const kept = sink.current ?? new TextSink(createDomTextPage(host.current, styles.block ?? ''))
    sink.current = kept
    const schedule = createCommitSchedule(() => {
      commit(kept, store.getState(), slot)
      follower.current?.keepUp()
    })
    const unsubscribe = store.subscribe((state, previous) => {
      if (slotOf(state, slot).run !== slotOf(previous, slot).run) schedule.request()
    })
    follower.current = new EndFollower(scroller.current, content.current, wasFollowing.current, setIsFollowing)
    schedule.request()
    return () => {
      unsubscribe()
      schedule.cancel()
      follower.current?.dispose()
    }
  }, [store, slot])

  return (
    <div className={styles.frame}>
      <article
        ref={scroller}
        className={styles.scroller}
        data-following={isFollowing || undefined}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <div ref={content} className={styles.content}>
          {before}
          <div ref={host} className={styles.text} dir="auto" aria-busy={isLive} data-live={isLive || undefined} />
          {after}
        </div>
      </article>
      {!isFollowing && (
        <button type="button" className={styles.toEnd} onClick={() => follower.current?.toEnd()}>
          <ArrowDown aria-hidden="true" size={14} />
          To the end
        </button>
      )}
    </div>
  )
}

function commit(sink: TextSink, state: AppState, slot: string): void {
  const { run } = slotOf(state, slot)
  if (run && hasEnded(run)) sink.settle(run.runId, run.text)
  else sink.show(run?.runId ?? null, run?.text ?? '')
}
