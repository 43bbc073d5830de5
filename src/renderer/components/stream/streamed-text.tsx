import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEnded, type RunState } from '../../../shared/run-state'
import { type AppState, slotOf } from '../../store/app-state'
import { useAppStore } from '../../store/use-app-state'
import { awaitWindowFrame } from './await-window-frame'
import { createCommitSchedule } from './commit-schedule'
import { createTextSink } from './create-text-sink'
import { EndFollower } from './end-follower'
import { noteLateness } from './late-texts'
import type { MarkdownView } from './markdown-view'
import { PlaceKeeper } from './place-keeper'
import styles from './streamed-text.module.css'
import type { TextSink } from './text-sink'
import { TextViewSwitch } from './text-view-switch'
import { useMarkdownWords } from './use-markdown-words'
import { useMathDialect } from './use-math-dialect'
import { type SwitchableActions, useTextView } from './use-text-view'

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
  /** Given where the reader may choose between plain and Markdown; else the text is plain. */
  switchable?: SwitchableActions
  /** Given with them. */
  markdown?: MarkdownView
}

/**
 * The growing text of a slot's run. React owns the empty element and never reconciles inside of it: the text goes from
 * the store straight to the page, once a frame at most.
 */
export function StreamedText({ slot, label, isLive, before, after, switchable, markdown }: StreamedTextProps) {
  const { t } = useTranslation('stream')
  const store = useAppStore()
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const sink = useRef<{ sink: TextSink; createWriter: unknown }>(null)
  const follower = useRef<EndFollower>(null)
  const [isFollowing, setIsFollowing] = useState(true)
  const wasFollowing = useRef(isFollowing)
  wasFollowing.current = isFollowing
  const chosen = useTextView(switchable)
  const { view } = chosen
  const isMarkdown = view === 'markdown'
  const dialect = useMathDialect(isMarkdown && chosen.hasMath)
  const words = useMarkdownWords()
  const createWriter = useMemo(
    () => (isMarkdown && markdown ? (host: HTMLElement) => markdown.createWriter(host, words, dialect) : undefined),
    [isMarkdown, markdown, words, dialect]
  )

  useEffect(() => {
    if (!host.current || !scroller.current || !content.current) return
    const [box, inner] = [scroller.current, content.current]
    const place = new PlaceKeeper(box, wasFollowing.current)
    // The sink outlives the effect, which ends while another place of the window is open: the text stays on the page.
    const isKept = sink.current !== null && sink.current.createWriter === createWriter
    if (!sink.current || !isKept) sink.current = { createWriter, sink: createTextSink(host.current, createWriter) }
    const current = sink.current.sink
    const follow = () => {
      // A new one is called once the page has been laid out; to ask sooner would lay it out for that alone.
      if (follower.current) follower.current.keepUp()
      else follower.current = new EndFollower(box, inner, wasFollowing.current, setIsFollowing)
    }
    const write = () => {
      const isWhole = commit(current, store.getState(), slot)
      if (!isWhole) schedule.request()
      noteLateness(slot, !isWhole)
      if (place.restore(isWhole)) follow()
    }
    const schedule = createCommitSchedule(write, awaitWindowFrame)
    const unsubscribe = store.subscribe((state, previous) => {
      const { run } = slotOf(state, slot)
      if (isSameText(run, slotOf(previous, slot).run)) return
      if (run?.text) schedule.request()
      else {
        // To empty the page takes no turn: the first token may come before the next frame.
        schedule.cancel()
        write()
      }
      noteLateness(slot, schedule.isDue)
    })
    if (isKept) place.forget()
    schedule.request()
    return () => {
      unsubscribe()
      schedule.cancel()
      noteLateness(slot, false)
      follower.current?.dispose()
      follower.current = null
    }
  }, [store, slot, createWriter])

  const openLink = switchable?.openLink
  useEffect(() => {
    if (!host.current || !openLink || !markdown) return
    markdown.warmUp()
    return markdown.listen(host.current, words, openLink)
  }, [openLink, words, markdown])

  return (
    <>
      {switchable && <TextViewSwitch {...chosen} />}
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
            <div
              ref={host}
              className={styles.text}
              dir="auto"
              aria-busy={isLive}
              data-live={isLive || undefined}
              data-view={view}
              data-slot={slot}
            />
            {after}
          </div>
        </article>
        {!isFollowing && (
          <button type="button" className={styles.toEnd} onClick={() => follower.current?.toEnd()}>
            <ArrowDown aria-hidden="true" size={14} />
            {t('toEnd')}
          </button>
        )}
      </div>
    </>
  )
}

/** An event that leaves the text as it is must not take the commit of a token that comes right after it. */
function isSameText(run: RunState | null, previous: RunState | null): boolean {
  if (run === previous) return true
  if (!run || !previous) return false
  return run.runId === previous.runId && run.text === previous.text && hasEnded(run) === hasEnded(previous)
}

/** Returns whether all of the text is on the page. */
function commit(sink: TextSink, state: AppState, slot: string): boolean {
  const { run, recentText } = slotOf(state, slot)
  if (!run) return sink.show(null, '')
  return hasEnded(run) ? sink.settle(run.runId, run.text) : sink.show(run.runId, run.text, recentText)
}
