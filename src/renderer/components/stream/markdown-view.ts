import { DomBlockPage } from '../markdown/dom-block-page'
import { createHighlighter } from '../markdown/highlighter'
import { listenToPage } from '../markdown/listen-to-page'
import { GITHUB_MARKDOWN, type MarkdownDialect } from '../markdown/markdown-dialect'
import type { MarkdownWords } from '../markdown/markdown-words'
import { MarkdownWriter } from '../markdown/markdown-writer'
import { warmUp } from '../markdown/warm-up'

const highlighter = createHighlighter()

/** What shows Markdown. A page that offers it hands it in: where every text is plain, none of it is loaded. */
export const MARKDOWN_VIEW = {
  createWriter: (host: HTMLElement, words: MarkdownWords, dialect: MarkdownDialect | null) =>
    new MarkdownWriter(new DomBlockPage(host, highlighter, words), dialect ?? GITHUB_MARKDOWN),
  listen: listenToPage,
  warmUp
}

export type MarkdownView = typeof MARKDOWN_VIEW
