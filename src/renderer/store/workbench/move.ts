/** A list in which one item has changed places with its neighbour; at either end nothing moves. */
export function move<Item extends { key: number }>(items: readonly Item[], key: number, by: number): readonly Item[] {
  const from = items.findIndex((item) => item.key === key)
  const to = from + by
  const [moved, other] = [items[from], items[to]]
  return moved && other ? items.with(from, other).with(to, moved) : items
}
