const OPENING = /^(?:[ \t]*\n)*(`{3,}(?=[^`\n]*\n)|~{3,})([^\n]*)\n/
const MARKERS = /^ {0,3}[`~]* *$/

/** What a piece of a block of code brings to the page. */
export interface FencedPiece {
  /** What is added to the code that is shown. */
  shown: string
  /** How much of the piece belongs to the block, its closing line with it; null while it is open. */
  closedAt: number | null
}

/**
 * A block of code while it arrives: its lines go to the page as they are, nothing in them has to be read again. A line
 * break is shown with the line after it, and a line that may become the closing one once it has become another.
 */
export class OpenFence {
  /** What a fence is opened with, up to the end of its line. */
  readonly openingLength: number
  /** What stands after the fence. */
  readonly info: string
  readonly #closing: RegExp
  #line = ''
  #shownOfLine = 0
  #hasLines = false

  /** The fence that a text begins with, null where it begins otherwise or the fence's line is not whole. */
  static at(text: string): OpenFence | null {
    const opening = OPENING.exec(text)
    return opening && new OpenFence(opening[0].length, opening[1] ?? '', opening[2] ?? '')
  }

  private constructor(openingLength: number, run: string, info: string) {
    this.openingLength = openingLength
    this.info = info
    this.#closing = new RegExp(`^ {0,3}${run}${run[0]}* *$`)
  }

  take(text: string): FencedPiece {
    let shown = ''
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#line += text.slice(start, end)
      start = end + 1
      if (this.#closing.test(this.#line)) return { shown, closedAt: start }
      shown += this.#restOfLine()
      this.#line = ''
      this.#shownOfLine = 0
      this.#hasLines = true
    }
    this.#line += text.slice(start)
    if (this.#line !== '' && !MARKERS.test(this.#line)) shown += this.#restOfLine()
    return { shown, closedAt: null }
  }

  #restOfLine(): string {
    const lineBreak = this.#shownOfLine === 0 && this.#hasLines ? '\n' : ''
    const rest = this.#line.slice(this.#shownOfLine)
    this.#shownOfLine = this.#line.length
    return lineBreak + rest
  }
}
