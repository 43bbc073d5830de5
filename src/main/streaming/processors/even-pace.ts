const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** How far a character, as a reader sees it, is followed across the place where a piece would end. */
const LONGEST_CHARACTER = 64

/** A text that waits, and when each part of it has to go. */
export class EvenPace {
  readonly #lagMs: number
  readonly #paceMs: number
  #text = ''
  /** Ends of what arrived, counted from the first text, with the time at which it has to be out. */
  #parts: { end: number; dueAt: number }[] = []
  #taken = 0

  constructor(lagMs: number, paceMs: number) {
    this.#lagMs = lagMs
    this.#paceMs = paceMs
  }

  get heldLength(): number {
    return this.#text.length
  }

  add(text: string, now: number): void {
    if (text === '') return
    this.#text += text
    this.#parts.push({ end: this.#taken + this.#text.length, dueAt: now + this.#lagMs })
  }

  /** The next piece, such that as much goes now as at every time that is left, and in whole characters. */
  take(now: number): string {
    const last = this.#parts.at(-1)
    if (!last) return ''
    const turnsLeft = Math.max(1, Math.floor((last.dueAt - now) / this.#paceMs) + 1)
    const due = this.#parts.findLast(({ dueAt }) => dueAt < now + this.#paceMs)
    const length = Math.max(Math.ceil(this.#text.length / turnsLeft), due ? due.end - this.#taken : 0)
    return this.#cut(endOfCharacter(this.#text, length))
  }

  takeAll(): string {
    return this.#cut(this.#text.length)
  }

  #cut(length: number): string {
    const piece = this.#text.slice(0, length)
    this.#text = this.#text.slice(length)
    this.#taken += length
    const firstLeft = this.#parts.findIndex(({ end }) => end > this.#taken)
    this.#parts.splice(0, firstLeft < 0 ? this.#parts.length : firstLeft)
    return piece
  }
}

function endOfCharacter(text: string, place: number): number {
  if (place >= text.length) return text.length
  const from = Math.max(0, place - LONGEST_CHARACTER)
  const near = SEGMENTER.segment(text.slice(from, place + LONGEST_CHARACTER)).containing(place - from)
  if (!near || near.index === place - from) return place
  return from + near.index + near.segment.length
}
