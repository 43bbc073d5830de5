import { Lexer, type Links, type TokensList } from 'marked'
import { GITHUB_MARKDOWN } from './markdown-dialect'

/**
 * Reads a text as Markdown.
 *
 * @param known the link references of what stands before it
 */
export function lexMarkdown(text: string, known: Links = {}, { options } = GITHUB_MARKDOWN): TokensList {
  const lexer = new Lexer(options)
  Object.assign(lexer.tokens.links, known)
  return lexer.lex(text)
}

/**
 * The blocks of a text whose line ends are line feeds. What stands within them is read once it is asked for: to find the blocks alone takes a fraction
 * of the time.
 */
export class LexedBlocks {
  readonly #lexer: Lexer
  readonly #known: Links

  /** @param known the link references of what stands before the text */
  constructor(text: string, known: Links, { options } = GITHUB_MARKDOWN) {
    this.#lexer = new Lexer(options)
    this.#known = known
    Object.assign(this.#lexer.tokens.links, known)
    this.#lexer.blockTokens(text, this.#lexer.tokens)
  }

  get tokens(): TokensList {
    return this.#lexer.tokens
  }

  /** Whether the text names link references that were not known before. */
  get hasNewLinks(): boolean {
    return Object.keys(this.tokens.links).length > Object.keys(this.#known).length
  }

  /** Reads what stands within the blocks, as the lexer itself does once it has found them. */
  readWithin(): TokensList {
    for (const { src, tokens } of this.#lexer.inlineQueue) this.#lexer.inlineTokens(src, tokens)
    this.#lexer.inlineQueue = []
    return this.#lexer.tokens
  }
}
