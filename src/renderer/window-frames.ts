/** Calls the one in the next frame of this window, the other once that frame has been handed to the screen. */
export function onWindowFrame(commit: () => void, paint: () => void): void {
  requestAnimationFrame(() => {
    commit()
    // A message is its own task: it comes after the frame in which it was sent.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      paint()
    }
    port2.postMessage(null)
  })
}

/** Whether the text of that slot is in sight in a window that gets frames. */
export function isTextShown(slot: string | null): boolean {
  if (slot === null || document.hidden) return false
  return document.querySelector(`[data-slot="${CSS.escape(slot)}"]`)?.checkVisibility() ?? false
}
