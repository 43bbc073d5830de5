/** Where a text stands on the page, in the elements that show it. */
export interface TextPlaces {
  /** The place of the text that a place in the page is; null where none is. */
  offsetOf(node: Node, offset: number): number | null
  /** Null where the page shows nothing of it (yet). */
  range(from: number, to: number): StaticRange | null
}

/** @returns the range from one place to right behind another */
export function rangeBetween(start: { node: Text; offset: number }, last: { node: Text; offset: number }): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: last.node,
    endOffset: last.offset + 1
  })
}
