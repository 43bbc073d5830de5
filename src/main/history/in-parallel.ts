/** Does the work for every item, at most so many at a time; the results are in the items' order. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Value>
): Promise<Value[]> {
  const results = new Array<Value>(items.length)
  const remaining = items.entries()
  const lane = async () => {
    for (const [position, item] of remaining) results[position] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane))
  return results
}
