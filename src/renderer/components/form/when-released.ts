/**
 * Acts at once, or, while a pointer is pressed, in the frame after it was let go. Leaving a field is often the press of
 * a button: what appears beneath the field would push that button away, and the press would come to nothing.
 */
export function whenReleased(act: () => void): void {
  if (!document.querySelector(':active')) {
    act()
    return
  }
  const settle = new AbortController()
  const release = () => {
    settle.abort()
    requestAnimationFrame(act)
  }
  for (const event of ['pointerup', 'pointercancel']) {
    window.addEventListener(event, release, { capture: true, signal: settle.signal })
  }
}
