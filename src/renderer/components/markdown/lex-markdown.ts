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

/** Reads where the blocks of a text are and nothing within them, which takes a fraction of the time. */
export function lexBlocks(text: string, { options } = GITHUB_MARKDOWN): TokensList {
  const lexer = new Lexer(options)
  lexer.blockTokens(text, lexer.tokens)
  return lexer.tokens
}
