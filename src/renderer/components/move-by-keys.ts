import type { KeyboardEvent } from 'react'

/** Moves an item of an ordered list by Alt with the arrows, from wherever the focus is within it. */
export const moveByKeys = (move: (by: -1 | 1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  move(event.key === 'ArrowUp' ? -1 : 1)
}
