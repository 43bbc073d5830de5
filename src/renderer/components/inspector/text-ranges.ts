import { rangeBetween, type TextPlaces } from './text-places'

/** Finds places of a text in the elements that show it as it is, though they are many nodes and grow. */
export class TextRanges implements TextPlaces {
  readonly #nodes: Text[] = []
  /** Where each node begins in the text. */
  readonly #starts: number[] = []

  constructor(host: Element) {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
    let start = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      this.#nodes.push(node as Text)
      this.#starts.push(start)
      start += (node as Text).length
    }
  }

  offsetOf(node: Node, offset: number): number | null {
    const index = this.#nodes.indexOf(node as Text)
    return index === -1 ? null : (this.#starts[index] ?? 0) + offset
  }

  range(from: number, to: number): StaticRange | null {
    const [start, end] = [this.#find(from), this.#find(to - 1)]
    return start && end && rangeBetween(start, end)
  }

  #find(place: number): { node: Text; offset: number } | null {
    let [low, high] = [0, this.#starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const node = this.#nodes[low - 1]
    const offset = place - (this.#starts[low - 1] ?? 0)
    return node && offset >= 0 && offset < node.length ? { node, offset } : null
  }
}
