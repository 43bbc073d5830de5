/** How long a hidden window waits instead, in milliseconds: it gets no frames. */
const HIDDEN_FRAME_MS = 250

/** Calls the action once, in the next frame of the window; returns what cancels it. */
export function awaitWindowFrame(action: () => void): () => void {
  return document.hidden ? afterDelay(action) : beforeNextFrame(action)
}

function beforeNextFrame(action: () => void): () => void {
  const handle = requestAnimationFrame(action)
  return () => cancelAnimationFrame(handle)
}

function afterDelay(action: () => void): () => void {
  const handle = setTimeout(action, HIDDEN_FRAME_MS)
  return () => clearTimeout(handle)
}
