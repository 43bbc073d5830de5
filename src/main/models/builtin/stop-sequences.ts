/**
 * Ends a text at the first of some sequences, wherever its tokens are cut. The end of the text is held back for as long
 * as one of them may be beginning there.
 */
export class StopSequences {
  readonly #sequences: readonly string[]
  #held = ''

  constructor(sequences: readonly string[]) {
    this.#sequences = sequences.filter((sequence) => sequence !== '')
  }

  /** Takes more of the text; gives what of it is certain to stay, and whether it ends there. */
  take(more: string): { text: string; isStopped: boolean } {
    const whole = this.#held + more
    const places = this.#sequences.map((sequence) => whole.indexOf(sequence)).filter((place) => place >= 0)
    if (places.length > 0) {
      this.#held = ''
      return { text: whole.slice(0, Math.min(...places)), isStopped: true }
    }
    const heldLength = Math.max(0, ...this.#sequences.map((sequence) => overlap(whole, sequence)))
    this.#held = whole.slice(whole.length - heldLength)
    return { text: whole.slice(0, whole.length - heldLength), isStopped: false }
  }

  /** What is still held back, once no more text comes. */
  release(): string {
    const held = this.#held
    this.#held = ''
    return held
  }
}

/** How much of a text's end is the beginning of the sequence, and not all of it. */
function overlap(text: string, sequence: string): number {
  for (let length = Math.min(text.length, sequence.length - 1); length > 0; length -= 1) {
    if (text.endsWith(sequence.slice(0, length))) return length
  }
  return 0
}
