import styles from '../markdown/markdown.module.css'
import { alignTexts, type Stretch } from './align-texts'
import { rangeBetween, type TextPlaces } from './text-places'

/** What stands on the page and in no source: a language and a button, the host of a link, a formula's signs. */
const ADDED = `figcaption, .${styles['host']}, math`

/** Finds places of a source in the Markdown that shows it. */
export class MarkdownRanges implements TextPlaces {
  readonly #nodes: Text[] = []
  /** In the order of the source, which is that of the page. */
  readonly #stretches: readonly Stretch[]

  constructor(host: Element, source: string) {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(ADDED)) this.#nodes.push(node as Text)
    }
    this.#stretches = alignTexts(
      this.#nodes.map(({ data }) => data),
      source
    )
  }

  offsetOf(node: Node, offset: number): number | null {
    const text = this.#nodes.indexOf(node as Text)
    const found = this.#stretches.find(
      (stretch) => stretch.text === text && stretch.from <= offset && offset <= stretch.from + stretch.length
    )
    return found ? found.start + offset - found.from : null
  }

  /** Of a piece that is half words and half markers, the words. */
  range(from: number, to: number): StaticRange | null {
    const first = this.#stretches[this.#firstBeyond(from)]
    const last = this.#lastBefore(to)
    if (!first || !last || first.start >= to) return null
    const start = this.#placeOf(first, Math.max(from, first.start))
    const end = this.#placeOf(last, Math.min(to, last.start + last.length) - 1)
    return start && end && rangeBetween(start, end)
  }

  /** The index of the first stretch that ends behind a place of the source. */
  #firstBeyond(place: number): number {
    let [low, high] = [0, this.#stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const { start, length } = this.#stretches[middle] as Stretch
      if (start + length <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The last stretch that begins before a place of the source. */
  #lastBefore(place: number): Stretch | undefined {
    const index = this.#firstBeyond(place - 1)
    const stretch = this.#stretches[index]
    return stretch && stretch.start < place ? stretch : this.#stretches[index - 1]
  }

  #placeOf({ text, from, start }: Stretch, place: number): { node: Text; offset: number } | null {
    const node = this.#nodes[text]
    return node ? { node, offset: from + place - start } : null
  }
}
