import { byteOf, SPACE_MARK, type Vocabulary } from './vocabulary'

interface Piece {
  id: number
  score: number
}

/** A word with its leading space, or letters without one: no piece has a space elsewhere than in front. */
const WORDS = new RegExp(`${SPACE_MARK}[^${SPACE_MARK}]*|[^${SPACE_MARK}]+`, 'gu')

/**
 * SentencePiece BPE with byte fallback and identity normalisation: the space becomes a mark, one is put in front, then the
 * adjacent pair whose joined piece has the highest score is merged until none is left.
 */
export class StoryTokenizer {
  readonly vocabulary: Vocabulary
  /** The length of the longest piece, in UTF-16 units. */
  readonly longestPiece: number
  readonly #pieces = new Map<string, Piece>()
  readonly #userDefined = new Map<string, number>()
  readonly #bytes: number[] = []
  readonly #userDefinedPattern: RegExp
  readonly #encoder = new TextEncoder()

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
    this.longestPiece = Math.max(...vocabulary.tokens.map(([piece]) => piece.length))
    const special = new Set(Object.values(vocabulary.special))
    vocabulary.tokens.forEach(([piece, score], id) => {
      const byte = byteOf(piece)
      if (byte !== undefined) this.#bytes[byte] = id
      else if (vocabulary.userDefined.includes(piece)) this.#userDefined.set(piece, id)
      else if (!special.has(id)) this.#pieces.set(piece, { id, score })
    })
    this.#userDefinedPattern = new RegExp(`(${vocabulary.userDefined.map(escapeForPattern).join('|')})`, 'u')
  }

  /** The tokens of a text, without begin and end. A lone surrogate becomes U+FFFD. */
  encode(text: string): number[] {
    if (text === '') return []
    const marked = SPACE_MARK + text.replaceAll(' ', SPACE_MARK)
    return marked.split(this.#userDefinedPattern).flatMap((part) => {
      const id = this.#userDefined.get(part)
      return id === undefined ? this.#encodePlain(part) : [id]
    })
  }

  #encodePlain(text: string): number[] {
    const words = text.match(WORDS) ?? []
    return words.flatMap((word) => this.#merge(Array.from(word))).flatMap((symbol) => this.#idsOf(symbol))
  }

  #merge(symbols: string[]): string[] {
    for (;;) {
      const at = this.#bestPair(symbols)
      if (at < 0) return symbols
      symbols.splice(at, 2, `${symbols[at]}${symbols[at + 1]}`)
    }
  }

  /** Where the pair begins that merges next, the leftmost of equals; -1 when none does. */
  #bestPair(symbols: string[]): number {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (let at = 0; at + 1 < symbols.length; at++) {
      const score = this.#pieces.get(`${symbols[at]}${symbols[at + 1]}`)?.score ?? Number.NEGATIVE_INFINITY
      if (score > bestScore) {
        best = at
        bestScore = score
      }
    }
    return best
  }

  #idsOf(symbol: string): number[] {
    const piece = this.#pieces.get(symbol)
    if (piece !== undefined) return [piece.id]
    return Array.from(this.#encoder.encode(symbol), (byte) => this.#bytes[byte] ?? this.vocabulary.special.unknown)
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
