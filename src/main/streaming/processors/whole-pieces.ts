import type { TextReader } from './piecewise'

/**
 * Finds the places at which a text falls into pieces, from left to right, up to the first that what follows may still
 * move. The place after a piece must follow from the text since the place before.
 */
export type FindBorders = (text: string) => number[]

/** Lets each piece of a text out as a delta of its own, as soon as it is whole. */
export class WholePieces implements TextReader {
  readonly #findBorders: FindBorders
  readonly #findAllBorders: FindBorders

  /** @param findAllBorders finds those too that what follows might move: nothing follows. */
  constructor(findBorders: FindBorders, findAllBorders: FindBorders) {
    this.#findBorders = findBorders
    this.#findAllBorders = findAllBorders
  }

  release(held: string): { out: string[]; rest: string } {
    const borders = this.#findBorders(held)
    return { out: cutAt(held, borders), rest: held.slice(borders.at(-1) ?? 0) }
  }

  overflow(held: string): { out: string[]; rest: string } {
    return { out: [held], rest: '' }
  }

  finish(held: string): string[] {
    return cutAt(held, [...this.#findAllBorders(held), held.length])
  }
}

function cutAt(text: string, borders: readonly number[]): string[] {
  return borders.map((border, index) => text.slice(borders[index - 1] ?? 0, border))
}
