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

/** Draws the rows in sight, from the first time among them to the last. */
export function drawWaterfall({ box, page, colours, trace, rowHeight, chosen }: WaterfallDrawing): void {
  const [width, height] = [box.clientWidth, box.clientHeight]
  const ink = page.getContext('2d')
  if (!ink || width === 0) return
  fitPage(page, width, height)
  ink.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  ink.clearRect(0, 0, width, height)
  const first = Math.floor(box.scrollTop / rowHeight)
  const count = Math.min(trace.tables.tokens.rows - first, Math.ceil(height / rowHeight) + 1)
  const rows = Array.from({ length: Math.max(0, count) }, (_, row) => stationsOf(trace, first + row))
  const [from, to] = spanOf(rows)
  const scale = (width - 2 * MARGIN) / Math.max(1, to - from)
  for (const [index, stations] of rows.entries()) {
    const top = (first + index) * rowHeight - box.scrollTop
    if (first + index === chosen) {
      ink.fillStyle = getComputedStyle(box).getPropertyValue('outline-color') || 'gray'
      ink.globalAlpha = 0.2
      ink.fillRect(0, top, width, rowHeight)
      ink.globalAlpha = 1
    }
    drawRow(ink, stations, colours, { top, rowHeight, left: (at) => MARGIN + (at - from) * scale })
  }
  drawSpan(ink, getComputedStyle(box).color, from, to, width, height)
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
  from: number,
  to: number,
  width: number,
  height: number
) {
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
