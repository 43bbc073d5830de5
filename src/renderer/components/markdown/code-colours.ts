import type { Highlighter } from './highlighter'
import { codeViewOf } from './node-patch'

/** Code that is in view for less than this, in milliseconds, has been scrolled or streamed past: nobody saw its colours. */
const SEEN_AFTER_MS = 150
/** How far beyond the edges of what scrolls counts as in view, so that whoever scrolls finds the colours there. */
const AROUND_VIEW = '50%'

/**
 * Colours code that is whole once somebody may see it. A quick stream carries most of its code past in a tenth of a
 * second; that code gets its colours when a reader comes back to it.
 */
export class CodeColours {
  readonly #highlighter: Highlighter
  readonly #observer: IntersectionObserver
  readonly #plain = new Set<Element>()
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>()

  constructor(highlighter: Highlighter) {
    this.#highlighter = highlighter
    this.#observer = new IntersectionObserver(this.#onMove, { scrollMargin: AROUND_VIEW })
  }

  /** The figure shows code that is whole. */
  add(figure: Element): void {
    this.#plain.add(figure)
    this.#observer.observe(figure)
  }

  /** What stands in a leaf that is not rendered cannot come into view: it is not looked for until the leaf is back. */
  watchLeaf(leaf: Element): void {
    leaf.addEventListener('contentvisibilityautostatechange', (event) => {
      if (event.target !== leaf || !(event instanceof ContentVisibilityAutoStateChangeEvent)) return
      for (const figure of leaf.querySelectorAll('figure')) {
        if (!this.#plain.has(figure)) continue
        if (event.skipped) this.#lose(figure)
        else this.#observer.observe(figure)
      }
    })
  }

  clear(): void {
    for (const figure of this.#plain) this.#lose(figure)
    this.#plain.clear()
  }

  #onMove = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(this.#timers.get(target))
      this.#timers.delete(target)
      if (isIntersecting) this.#timers.set(target, setTimeout(this.#colour, SEEN_AFTER_MS, target))
    }
  }

  #lose(figure: Element): void {
    this.#observer.unobserve(figure)
    clearTimeout(this.#timers.get(figure))
    this.#timers.delete(figure)
  }

  #colour = (figure: Element) => {
    this.#lose(figure)
    this.#plain.delete(figure)
    const view = codeViewOf(figure)
    if (view) this.#highlighter.highlight(view.language, view.text, (stretches) => view.colour(stretches))
  }
}
