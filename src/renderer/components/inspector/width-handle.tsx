import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { INSPECTOR_WIDTHS } from '../../../shared/plain-values'
import type { InspectorActions } from './inspector-actions'
import styles from './width-handle.module.css'

/** How far a key moves it, in pixels. */
const STEP_PX = 24

interface WidthHandleProps {
  panel: RefObject<HTMLElement | null>
  widthPx: number
  remember: InspectorActions['remember']
}

/** The edge by which the inspector is made wider or narrower. What it is dragged to is remembered when it is let go. */
export function WidthHandle({ panel, widthPx, remember }: WidthHandleProps) {
  const { t } = useTranslation('inspector')
  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = panel.current
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    box.style.setProperty('--inspector-width', `${within(box.getBoundingClientRect().right - event.clientX)}px`)
  }
  const letGo = () => {
    if (panel.current) remember({ widthPx: within(panel.current.getBoundingClientRect().width) })
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: STEP_PX, ArrowRight: -STEP_PX }[event.key]
    if (by === undefined) return
    event.preventDefault()
    remember({ widthPx: within(widthPx + by) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      role="separator"
      className={styles.handle}
      aria-label={t('width')}
      aria-orientation="vertical"
      aria-valuemin={INSPECTOR_WIDTHS.least}
      aria-valuemax={INSPECTOR_WIDTHS.most}
      aria-valuenow={widthPx}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={letGo}
      onKeyDown={press}
    />
  )
}

function within(widthPx: number): number {
  return Math.round(Math.max(INSPECTOR_WIDTHS.least, Math.min(INSPECTOR_WIDTHS.most, widthPx)))
}
