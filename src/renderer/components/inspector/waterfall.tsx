import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import { HOPS, stationsOf } from '../../store/inspector/hops'
import type { TraceView } from '../../store/inspector/trace-view'
import { formatCount, formatDuration } from '../format'
import { AXIS_HEIGHT, type Drawn, drawWaterfall } from './draw-waterfall'
import { followColourScheme } from './follow-colour-scheme'
import hopStyles from './hops.module.css'
import styles from './waterfall.module.css'

interface WaterfallProps {
  trace: TraceView
  /** In pixels. */
  rowHeight: number
}

/**
 * A row a token, a bar a hop, over the time that the rows in sight took. Only those are drawn, so that a hundred thousand
 * scroll as a hundred do. What is drawn is in words too: each chosen row beneath, all hops in the table.
 */
export function Waterfall({ trace, rowHeight }: WaterfallProps) {
  const { t } = useTranslation('inspector')
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const legend = useRef<HTMLSpanElement>(null)
  const drawn = useRef<Drawn>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const { rows } = trace.tables.tokens

  useEffect(() => {
    const [box, page, colours] = [scroller.current, canvas.current, legend.current]
    if (!box || !page || !colours) return
    let frame = 0
    const draw = () => {
      frame = 0
      drawn.current = drawWaterfall({ box, page, colours: coloursOf(colours), trace, rowHeight, chosen }, drawn.current)
    }
    const request = () => {
      frame ||= requestAnimationFrame(draw)
    }
    const size = new ResizeObserver(request)
    size.observe(box)
    box.addEventListener('scroll', request, { passive: true })
    const unfollow = followColourScheme(request)
    request()
    return () => {
      cancelAnimationFrame(frame)
      size.disconnect()
      box.removeEventListener('scroll', request)
      unfollow()
    }
  }, [trace, rowHeight, chosen])

  const choose = (row: number) => {
    const wanted = Math.max(0, Math.min(rows - 1, row))
    setChosen(wanted)
    const box = scroller.current
    if (!box) return
    const top = wanted * rowHeight
    if (top < box.scrollTop) box.scrollTop = top
    const end = top + rowHeight + AXIS_HEIGHT
    if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || rows === 0) return
    event.preventDefault()
    choose((chosen ?? -1) + by)
  }
  return (
    <div className={styles.waterfall}>
      <span ref={legend} hidden>
        {HOPS.map((hop) => (
          <span key={hop} className={hopStyles[hop]} />
        ))}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: nothing else scrolls, is drawn and takes the focus. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="group"
        aria-label={t('timeline.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onKeyDown={press}
        onClick={(event) => {
          const top = event.currentTarget.getBoundingClientRect().top
          choose(Math.floor((event.clientY - top + event.currentTarget.scrollTop) / rowHeight))
        }}
      >
        <canvas ref={canvas} className={styles.page} />
        <div style={{ blockSize: rows * rowHeight + AXIS_HEIGHT }} />
      </div>
      <p className={styles.chosen} role="status">
        {chosen !== null && describe(trace, chosen, t)}
      </p>
    </div>
  )
}

function coloursOf(legend: HTMLElement): string[] {
  return [...legend.children].map((swatch) => getComputedStyle(swatch).color)
}

type Translate = ReturnType<typeof useTranslation<'inspector'>>['t']

function describe(trace: TraceView, token: number, t: Translate): string {
  const stations = stationsOf(trace, token)
  const parts = HOPS.flatMap((hop, index) => {
    const [from = UNKNOWN, to = UNKNOWN] = [stations[index], stations[index + 1]]
    if (from === UNKNOWN || to === UNKNOWN) return []
    return `${t(`timeline.hops.${hop}`)} ${formatDuration(Math.max(0, to - from) / TICKS_PER_MS)}`
  })
  return t('timeline.token', { number: formatCount(token + 1), parts: parts.join(', ') })
}
