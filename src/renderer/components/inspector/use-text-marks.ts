import { useEffect } from 'react'
import { gapBefore } from '../../store/inspector/gaps'
import { bandOf, LATENCY_BANDS } from '../../store/inspector/latency-bands'
import { type Pieces, pieceAt } from '../../store/inspector/pieces'
import { useAppState } from '../../store/use-app-state'
import type { InspectorActions } from './inspector-actions'
import { TextRanges } from './text-ranges'
import { useInspectedRunId, usePieces } from './use-inspected'

/** What is underlined at most: the end of the text. More lines than can be read cost frames while it streams. */
export const MOST_UNDERLINED = 4000
const NAMES = ['piece', ...LATENCY_BANDS.map(({ name }) => name)].map((name) => `inspected-${name}`)

/**
 * Marks the chosen piece in the text, and underlines pieces by how late they came; a click in the text chooses the piece
 * there. The page is only looked at: highlights change no element.
 */
export function useTextMarks(slot: string, actions: InspectorActions): void {
  const runId = useInspectedRunId(slot)
  const pieces = usePieces(slot, actions)
  const selected = useAppState(({ inspector }) =>
    inspector.selected?.runId === runId ? inspector.selected.piece : null
  )
  const isColoured = useAppState((state) => state.inspector.isColoured)

  useEffect(() => {
    const host = findText(slot)
    if (!pieces || !host || (selected === null && !isColoured)) return
    const ranges = new TextRanges(host)
    if (selected !== null) mark('inspected-piece', [selected], pieces, ranges)
    if (isColoured) underline(pieces, ranges)
    return () => {
      for (const name of NAMES) CSS.highlights.delete(name)
    }
  }, [slot, pieces, selected, isColoured])

  useEffect(() => {
    const choose = (event: MouseEvent) => {
      const host = findText(slot)
      if (!pieces || runId === null || !host || !(event.target instanceof Node) || !host.contains(event.target)) return
      const caret = document.getSelection()
      if (!caret?.isCollapsed || !caret.anchorNode) return
      const offset = new TextRanges(host).offsetOf(caret.anchorNode, caret.anchorOffset)
      const piece = offset === null ? null : pieceAt(pieces, offset)
      if (piece !== null) actions.change({ type: 'piece-selected', runId, piece })
    }
    document.addEventListener('click', choose)
    return () => document.removeEventListener('click', choose)
  }, [slot, pieces, runId, actions])
}

/** The text of that slot, where it is shown as it is: another view has other text in its elements. */
function findText(slot: string): Element | null {
  return document.querySelector(`[data-slot="${CSS.escape(slot)}"]:not([data-view="markdown"])`)
}

function mark(name: string, wanted: readonly number[], pieces: Pieces, ranges: TextRanges): void {
  const found = wanted.flatMap((piece) => {
    const from = pieces.start[piece] ?? 0
    const range = pieces.lane[piece] === 0 ? ranges.range(from, from + (pieces.length[piece] ?? 0)) : null
    return range ?? []
  })
  const highlight = new Highlight(...found)
  if (name === 'inspected-piece') highlight.priority = 1
  CSS.highlights.set(name, highlight)
}

function underline(pieces: Pieces, ranges: TextRanges): void {
  const byBand = new Map<string, number[]>(LATENCY_BANDS.map(({ name }) => [name, []]))
  for (let piece = Math.max(0, pieces.count - MOST_UNDERLINED); piece < pieces.count; piece += 1) {
    byBand.get(bandOf(gapBefore(pieces, piece)))?.push(piece)
  }
  for (const [band, wanted] of byBand) mark(`inspected-${band}`, wanted, pieces, ranges)
}
