import { byteOf, SPACE_MARK, type Vocabulary } from './vocabulary'

/**
 * Turns the tokens of one text into text as they come. The bytes of a character can be split across tokens: an
 * incomplete one is held back until its rest is there.
 */
export class TokenDecoder {
  readonly #vocabulary: Vocabulary
  readonly #special: ReadonlySet<number>
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #encoder = new TextEncoder()
  #atStart = true

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#special = new Set(Object.values(vocabulary.special))
  }

  /**
   * What the token adds; empty while a character is incomplete, and for the special tokens. The space in front of the
   * text is dropped.
   */
  decode(token: number): string {
    const piece = this.#vocabulary.tokens[token]?.[0]
    if (piece === undefined || this.#special.has(token)) return ''
    const bytes = this.#bytesOf(piece)
    this.#atStart = false
    return this.#utf8.decode(bytes, { stream: true })
  }

  /** What was held back, at the end of the text: U+FFFD for a character that never became complete. */
  finish(): string {
    return this.#utf8.decode()
  }

  #bytesOf(piece: string): Uint8Array {
    const byte = byteOf(piece)
    if (byte !== undefined) return Uint8Array.of(byte)
    const text = piece.replaceAll(SPACE_MARK, ' ')
    return this.#encoder.encode(this.#atStart && text.startsWith(' ') ? text.slice(1) : text)
  }
}
