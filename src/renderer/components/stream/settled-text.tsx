import { useEffect, useRef } from 'react'
import { awaitWindowFrame } from './await-window-frame'
import { createCommitSchedule } from './commit-schedule'
import { createTextSink } from './create-text-sink'
import { MARKDOWN_VIEW } from './markdown-view'
import styles from './streamed-text.module.css'
import { TextViewSwitch } from './text-view-switch'
import { useMarkdownWords } from './use-markdown-words'
import { useMathDialect } from './use-math-dialect'
import { type SwitchableActions, useTextView } from './use-text-view'

interface SettledTextProps {
  /** What the text is of: another one is written on an empty page. */
  runId: string
  text: string
  switchable: SwitchableActions
  /** The slot that it stands for, where the inspector marks its tokens in it. */
  slot?: string
}

/** A text that is whole, in the same views as one that grows. A long one is written over some frames. */
export function SettledText({ runId, text, switchable, slot }: SettledTextProps) {
  const host = useRef<HTMLDivElement>(null)
  const chosen = useTextView(switchable)
  const { view } = chosen
  const dialect = useMathDialect(view === 'markdown' && chosen.hasMath)
  const words = useMarkdownWords()
  const { openLink } = switchable

  useEffect(() => {
    if (!host.current) return
    const createWriter = (host: HTMLElement) => MARKDOWN_VIEW.createWriter(host, words, dialect)
    const sink = createTextSink(host.current, view === 'markdown' ? createWriter : undefined)
    const schedule = createCommitSchedule(() => {
      if (!sink.settle(runId, text)) schedule.request()
    }, awaitWindowFrame)
    schedule.request()
    return schedule.cancel
  }, [runId, text, view, words, dialect])

  useEffect(() => {
    if (host.current) return MARKDOWN_VIEW.listen(host.current, words, openLink)
  }, [openLink, words])

  return (
    <>
      <TextViewSwitch {...chosen} />
      <div ref={host} className={styles.text} dir="auto" data-view={view} data-slot={slot} />
    </>
  )
}
