import type { WindowState } from '../../shared/window-state'

export const MINIMUM_SIZE = { width: 800, height: 560 } as const
const FIRST_SIZE = { width: 1100, height: 720 } as const
/** A person can still take hold of a window of which this much of the top edge lies on a display. */
const GRIP = { width: 120, height: 32 } as const

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** A size, and a place where one is remembered that still makes sense. */
export interface WindowBounds {
  width: number
  height: number
  x?: number
  y?: number
}

/**
 * Where to open the window: where it was, if a display is still there, and no larger than that display; else in the
 * middle of the main one.
 *
 * @param workAreas of the displays that are connected now
 */
export function placeWindow(remembered: WindowState | undefined, workAreas: readonly Rectangle[]): WindowBounds {
  if (!remembered) return FIRST_SIZE
  const home = workAreas.find((area) => canGrip(remembered, area))
  const size = {
    width: clamp(remembered.width, MINIMUM_SIZE.width, home?.width),
    height: clamp(remembered.height, MINIMUM_SIZE.height, home?.height)
  }
  return home ? { ...size, x: remembered.x, y: remembered.y } : size
}

function canGrip(window: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return overlap >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height
}

function clamp(value: number, minimum: number, maximum = Number.POSITIVE_INFINITY): number {
  return Math.max(minimum, Math.min(value, maximum))
}
