import type { TextView } from '../../../shared/settings'
import { DomBlockPage } from '../markdown/dom-block-page'
import { createHighlighter } from '../markdown/highlighter'
import { GITHUB_MARKDOWN, type MarkdownDialect } from '../markdown/markdown-dialect'
import type { MarkdownWords } from '../markdown/markdown-words'
import { MarkdownWriter } from '../markdown/markdown-writer'
import { createDomTextPage } from './dom-text-page'
import { PlainWriter } from './plain-writer'
import styles from './streamed-text.module.css'
import { TextSink } from './text-sink'

const highlighter = createHighlighter()

/** A sink that shows a text in an element in that view. Whatever the element held is gone. */
export function createTextSink(
  host: HTMLElement,
  view: TextView,
  words: MarkdownWords,
  dialect: MarkdownDialect | null
): TextSink {
  host.replaceChildren()
  if (view === 'plain') return new TextSink(new PlainWriter(createDomTextPage(host, styles.block ?? '')))
  return new TextSink(new MarkdownWriter(new DomBlockPage(host, highlighter, words), dialect ?? GITHUB_MARKDOWN))
}
