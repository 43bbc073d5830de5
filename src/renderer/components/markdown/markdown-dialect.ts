import { type MarkedOptions, Tokenizer } from 'marked'
import { completeTail } from './complete-tail'

/** What counts as Markdown. */
export interface MarkdownDialect {
  options: MarkedOptions
  /** What is shown of a text that has not come to its end. */
  complete(tail: string): string
}

/** HTML is not a language that is spoken here: its tags are text like any other. */
class TextOnlyTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined
  }

  override tag(): undefined {
    return undefined
  }
}

/** GitHub's Markdown, raw HTML as text. */
export const GITHUB_MARKDOWN: MarkdownDialect = {
  options: { gfm: true, tokenizer: new TextOnlyTokenizer() },
  complete: completeTail
}
