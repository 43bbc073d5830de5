import { TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import { stationsOf } from '../../store/inspector/hops'
import type { TraceView } from '../../store/inspector/trace-view'
import { formatDuration } from '../format'

export interface WaterfallDrawing {
  /** What scrolls; its style gives the ink. */
  box: HTMLElement
  page: HTMLCanvasElement
  /** One for each hop. */
  colours: readonly string[]
  trace: TraceView
  rowHeight: number
  chosen: number | null
}

const MARGIN = 16
/** Beneath the rows, in pixels: the strip that says which time is drawn. */
export const AXIS_HEIGHT = 18

/** What was drawn last, to tell whether it would be the same again. */
export type Drawn = readonly (string | number)[]

/**
 * Draws the rows in sight, from the first time among them to the last; not where `last` says that they are on the page as
 * they are: a run that goes on changes rows far beneath those that are looked at. Returns what is on the page now.
 */
export function drawWaterfall(drawing: WaterfallDrawing, last: Drawn): Drawn {
  const { box, page, colours, trace, rowHeight, chosen } = drawing
  const [width, height, scrolled] = [box.clientWidth, box.clientHeight, box.scrollTop]
  const ink = page.getContext('2d')
  if (!ink || width === 0) return last
  const first = Math.floor(scrolled / rowHeight)
  const count = Math.min(trace.tables.tokens.rows - first, Math.ceil(height / rowHeight) + 1)
  const rows = Array.from({ length: Math.max(0, count) }, (_, row) => stationsOf(trace, first + row))
  const place = [width, height, scrolled, rowHeight, devicePixelRatio, chosen ?? UNKNOWN]
  const drawn = [...colours, getComputedStyle(box).color, ...place, ...rows.flat()]
  if (isSame(drawn, last)) return last
  fitPage(page, width, height)
  ink.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  ink.clearRect(0, 0, width, height)
  drawRows(ink, rows, { ...drawing, width, first, scrolled })
  drawSpan(ink, getComputedStyle(box).color, spanOf(rows), width, height)
  return drawn
}

function isSame(drawn: Drawn, last: Drawn): boolean {
  return drawn.length === last.length && drawn.every((value, index) => value === last[index])
}

interface RowsDrawing extends WaterfallDrawing {
  width: number
  /** The token of the first row. */
  first: number
  scrolled: number
}

function drawRows(ink: CanvasRenderingContext2D, rows: readonly number[][], drawing: RowsDrawing): void {
  const { box, colours, rowHeight, chosen, width, first, scrolled } = drawing
  const [from, to] = spanOf(rows)
  const scale = (width - 2 * MARGIN) / Math.max(1, to - from)
  for (const [index, stations] of rows.entries()) {
    const top = (first + index) * rowHeight - scrolled
    if (first + index === chosen) {
      ink.fillStyle = getComputedStyle(box).getPropertyValue('outline-color') || 'gray'
      ink.globalAlpha = 0.2
      ink.fillRect(0, top, width, rowHeight)
      ink.globalAlpha = 1
    }
    drawRow(ink, stations, colours, { top, rowHeight, left: (at) => MARGIN + (at - from) * scale })
  }
}

/** Only where it does not fit: a page that is given its size is made anew. */
function fitPage(page: HTMLCanvasElement, width: number, height: number): void {
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
  if (page.width === across && page.height === down) return
  page.width = across
  page.height = down
  page.style.inlineSize = `${width}px`
  page.style.blockSize = `${height}px`
  // It lies over what makes the box as tall as its rows.
  page.style.marginBlockEnd = `${-height}px`
}

interface Place {
  top: number
  rowHeight: number
  left(at: number): number
}

function drawRow(ink: CanvasRenderingContext2D, stations: number[], colours: readonly string[], place: Place): void {
  const gap = place.rowHeight >= 8 ? 2 : 0
  for (let hop = 1; hop < stations.length; hop += 1) {
    const [from = UNKNOWN, to = UNKNOWN] = [stations[hop - 1], stations[hop]]
    if (from === UNKNOWN || to === UNKNOWN) continue
    ink.fillStyle = colours[hop - 1] ?? 'gray'
    const left = place.left(from)
    ink.fillRect(left, place.top + gap / 2, Math.max(1, place.left(to) - left), Math.max(1, place.rowHeight - gap))
  }
}

function drawSpan(
  ink: CanvasRenderingContext2D,
  colour: string,
  [from, to]: readonly [from: number, to: number],
  width: number,
  height: number
): void {
  const top = height - AXIS_HEIGHT
  ink.clearRect(0, top, width, AXIS_HEIGHT)
  ink.fillStyle = colour
  ink.font = '11px Inter, system-ui, sans-serif'
  ink.textBaseline = 'bottom'
  ink.textAlign = 'left'
  ink.fillText(formatDuration(from / TICKS_PER_MS) ?? '', 4, top + 14)
  ink.textAlign = 'right'
  ink.fillText(formatDuration(to / TICKS_PER_MS) ?? '', width - 4, top + 14)
}

function spanOf(rows: readonly number[][]): [from: number, to: number] {
  let [from, to] = [UNKNOWN, 0]
  for (const stations of rows) {
    for (const at of stations) {
      if (at === UNKNOWN) continue
      from = Math.min(from, at)
      to = Math.max(to, at)
    }
  }
  return from === UNKNOWN ? [0, 0] : [from, to]
}
