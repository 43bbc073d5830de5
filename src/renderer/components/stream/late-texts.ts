const late = new Set<string>()

/** Says whether something of a slot's text waits for the next frame of the window. */
export function noteLateness(slot: string, isLate: boolean): void {
  if (isLate) late.add(slot)
  else late.delete(slot)
}

/** Whether something of a slot's text is not on the page yet. */
export function isTextLate(slot: string): boolean {
  return late.has(slot)
}
