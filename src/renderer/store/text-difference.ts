import { diffWordsWithSpace } from 'diff'

/** A piece of two texts: in both, or only in one of them. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Longer than these together, two texts are not compared: nobody reads that many marks. In UTF-16 units. */
const LONGEST_TEXTS = 400_000
/** Words that may differ, and milliseconds that looking for them may take: the window has to go on. */
const MOST_EDITS = 5_000
const LONGEST_SEARCH_MS = 150

/** How a text differs from another, word by word; null where they are too long or too different to be compared. */
export function differenceOf(base: string, other: string): readonly DifferencePart[] | null {
  if (base.length + other.length > LONGEST_TEXTS) return null
  const changes = diffWordsWithSpace(base, other, { maxEditLength: MOST_EDITS, timeout: LONGEST_SEARCH_MS })
  return changes?.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value })) ?? null
}

/** How many words were added and removed. */
export function countChanges(parts: readonly DifferencePart[]): { added: number; removed: number } {
  const words = (kind: DifferencePart['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return { added: words('added'), removed: words('removed') }
}

function kindOf(isAdded: boolean, isRemoved: boolean): DifferencePart['kind'] {
  if (isAdded) return 'added'
  return isRemoved ? 'removed' : 'same'
}
