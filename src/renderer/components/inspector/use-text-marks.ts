import { useEffect } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { gapBefore } from '../../store/inspector/gaps'
import { inspectedRun } from '../../store/inspector/inspected-run'
import { bandOf, LATENCY_BANDS } from '../../store/inspector/latency-bands'
import { type Pieces, pieceAt } from '../../store/inspector/pieces'
import { useAppState, useAppStore } from '../../store/use-app-state'
import type { InspectorActions } from './inspector-actions'
import { MarkdownRanges } from './markdown-ranges'
import type { TextPlaces } from './text-places'
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
  const store = useAppStore()
  const runId = useInspectedRunId(slot)
  const pieces = usePieces(slot, actions)
  const selected = useAppState(({ inspector }) =>
    inspector.selected?.runId === runId ? inspector.selected.piece : null
  )
  const isColoured = useAppState((state) => state.inspector.isColoured)

  const isOver = useAppState((state) => {
    const run = inspectedRun(state, slot)
    return run !== null && hasEnded(run)
  })

  useEffect(() => {
    const host = findText(slot)
    if (!pieces || !host || (selected === null && !isColoured)) return
    const draw = () => {
      const places = placesOf(host, inspectedRun(store.getState(), slot)?.text ?? '')
      if (selected !== null) mark('inspected-piece', [selected], pieces, places)
      if (isColoured) underline(pieces, places)
    }
    draw()
    // A text that streams is marked anew with its pieces; one that is whole changes with its view alone.
    const watch = new MutationObserver(draw)
    if (isOver) watch.observe(host, { subtree: true, childList: true, characterData: true })
    return () => {
      watch.disconnect()
      for (const name of NAMES) CSS.highlights.delete(name)
    }
  }, [store, slot, pieces, selected, isColoured, isOver])

  useEffect(() => {
    const choose = (event: MouseEvent) => {
      const host = findText(slot)
      if (!pieces || runId === null || !host || !(event.target instanceof Node) || !host.contains(event.target)) return
      const caret = document.getSelection()
      if (!caret?.isCollapsed || !caret.anchorNode) return
      const places = placesOf(host, inspectedRun(store.getState(), slot)?.text ?? '')
      const offset = places.offsetOf(caret.anchorNode, caret.anchorOffset)
      const piece = offset === null ? null : pieceAt(pieces, offset)
      if (piece !== null) actions.change({ type: 'piece-selected', runId, piece })
    }
    document.addEventListener('click', choose)
    return () => document.removeEventListener('click', choose)
  }, [store, slot, pieces, runId, actions])
}

function findText(slot: string): HTMLElement | null {
  return document.querySelector(`[data-slot="${CSS.escape(slot)}"]`)
}

function placesOf(host: HTMLElement, text: string): TextPlaces {
  return host.dataset['view'] === 'markdown' ? new MarkdownRanges(host, text) : new TextRanges(host)
}

function mark(name: string, wanted: readonly number[], pieces: Pieces, places: TextPlaces): void {
  const found = wanted.flatMap((piece) => {
    const from = pieces.start[piece] ?? 0
    const range = pieces.lane[piece] === 0 ? places.range(from, from + (pieces.length[piece] ?? 0)) : null
    return range ?? []
  })
  const highlight = new Highlight(...found)
  if (name === 'inspected-piece') highlight.priority = 1
  CSS.highlights.set(name, highlight)
}

function underline(pieces: Pieces, places: TextPlaces): void {
  const byBand = new Map<string, number[]>(LATENCY_BANDS.map(({ name }) => [name, []]))
  for (let piece = Math.max(0, pieces.count - MOST_UNDERLINED); piece < pieces.count; piece += 1) {
    byBand.get(bandOf(gapBefore(pieces, piece)))?.push(piece)
  }
  for (const [band, wanted] of byBand) mark(`inspected-${band}`, wanted, pieces, places)
}
