/**
 * A message is its own task: it comes after the frame in which it was sent. One channel serves all frames, for a new one in
 * each costs what the frame is short of.
 */
const afterFrame = new MessageChannel()
const unpainted: (() => void)[] = []
afterFrame.port1.onmessage = () => unpainted.shift()?.()

/** Calls the one in the next frame of this window, the other once that frame has been handed to the screen. */
export function onWindowFrame(commit: () => void, paint: () => void): void {
  requestAnimationFrame(() => {
    commit()
    unpainted.push(paint)
    afterFrame.port2.postMessage(null)
  })
}

/** The text that was asked for last: it is asked for in every frame, and to look for it in the page each time shows. */
let asked: { slot: string; text: Element } | null = null

/** Whether the text of that slot is in sight in a window that gets frames. */
export function isTextShown(slot: string | null): boolean {
  if (slot === null || document.hidden) return false
  if (asked?.slot !== slot || !asked.text.isConnected) {
    const text = document.querySelector(`[data-slot="${CSS.escape(slot)}"]`)
    asked = text && { slot, text }
  }
  return asked?.text.checkVisibility() ?? false
}
