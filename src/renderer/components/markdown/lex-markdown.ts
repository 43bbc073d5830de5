import { Lexer, type Links, Tokenizer, type TokensList } from 'marked'

/** HTML is not a language that is spoken here: its tags are text like any other. */
class TextOnlyTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined
  }

  override tag(): undefined {
    return undefined
  }
}

const options = { gfm: true, tokenizer: new TextOnlyTokenizer() }

/**
 * Reads a text as GitHub-flavoured Markdown, raw HTML as text.
 *
 * @param known the link references of what stands before it
 */
export function lexMarkdown(text: string, known: Links = {}): TokensList {
  const lexer = new Lexer(options)
  Object.assign(lexer.tokens.links, known)
  return lexer.lex(text)
}

/** Reads where the blocks of a text are and nothing within them, which takes a fraction of the time. */
export function lexBlocks(text: string): TokensList {
  const lexer = new Lexer(options)
  lexer.blockTokens(text, lexer.tokens)
  return lexer.tokens
}
