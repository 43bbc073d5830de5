import 'uplot/dist/uPlot.min.css'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import styles from './chart.module.css'
import { followColourScheme } from './follow-colour-scheme'

const HEIGHT = 132
/** Tokens and bytes are whole. */
const WHOLE_STEPS = [1, 2, 5]
  .flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  .sort((a, b) => a - b)

interface ChartProps {
  /** What it shows, in one sentence with its figures: it stands for the drawing. */
  summary: string
  /** Milliseconds since the run began, rising. */
  atMs: readonly number[]
  values: readonly number[]
  /** A line across, where there is a bound. */
  bound?: number
  format: (value: number) => string
}

/** Many points over time. Stands beside a table of the same. */
export function Chart({ summary, atMs, values, bound, format }: ChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(null)
  const write = useRef(format)
  write.current = format
  const hasBound = bound !== undefined

  useEffect(() => {
    const box = host.current
    if (!box) return
    const colours = createColours(box)
    const made = new uPlot(
      optionsFor(box.clientWidth, colours.read, hasBound, (value) => write.current(value)),
      [[], []],
      box
    )
    plot.current = made
    const size = new ResizeObserver(() => made.setSize({ width: box.clientWidth, height: HEIGHT }))
    size.observe(box)
    const unfollow = followColourScheme(() => {
      colours.forget()
      made.redraw(false, true)
    })
    return () => {
      unfollow()
      size.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [hasBound])

  useEffect(() => {
    const line = bound === undefined ? [] : [atMs.map(() => bound)]
    plot.current?.setData([[...atMs], [...values], ...line])
  }, [atMs, values, bound])

  return <div ref={host} className={styles.chart} role="img" aria-label={summary} />
}

type ReadColour = (name: string) => () => string

/** Colours as a drawing takes them, each resolved once: to ask has the page styled anew, and a drawing asks for each line. */
function createColours(box: HTMLElement): { read: ReadColour; forget(): void } {
  const known = new Map<string, string>()
  const resolve = (name: string) => {
    box.style.color = `var(${name})`
    const resolved = getComputedStyle(box).color
    box.style.removeProperty('color')
    known.set(name, resolved)
    return resolved
  }
  return { read: (name) => () => known.get(name) ?? resolve(name), forget: () => known.clear() }
}

function optionsFor(
  widthPx: number,
  colour: ReadColour,
  hasBound: boolean,
  format: (value: number) => string
): uPlot.Options {
  const axis = { stroke: colour('--quiet'), grid: { stroke: colour('--hairline'), width: 1 }, ticks: { show: false } }
  const font = '11px Inter, system-ui, sans-serif'
  return {
    width: Math.max(100, widthPx),
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (_plot, _low, high) => [0, Math.max(1, high) * 1.1] } },
    axes: [
      {
        ...axis,
        font,
        size: 24,
        values: (_plot, ticks) => ticks.map((ms) => (ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`))
      },
      { ...axis, font, size: 56, incrs: WHOLE_STEPS, values: (_plot, ticks) => ticks.map(format) }
    ],
    series: [
      {},
      { stroke: colour('--live'), width: 1.5, points: { show: false }, paths: uPlot.paths.stepped?.({ align: 1 }) },
      ...(hasBound ? [{ stroke: colour('--waiting'), width: 1, dash: [4, 4], points: { show: false } }] : [])
    ]
  }
}
