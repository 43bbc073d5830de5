/**
 * Keeps the focus in the page where what had it is taken away, for the keys would go nowhere and a screen reader to the top:
 * it goes to the heading of the nearest part that is still there. Whoever removes something may send it elsewhere, in the
 * same frame.
 */
export function keepFocus(page: Document): void {
  let path: readonly Element[] = []
  let isAwaited = false

  const isLost = () => page.activeElement === page.body && path[0]?.isConnected === false

  function restore(): void {
    isAwaited = false
    if (!isLost()) return
    const parts = path.filter((element) => element.isConnected)
    const headings = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('h1[tabindex], h2[tabindex]')])
    headings.find((heading) => heading.checkVisibility())?.focus({ preventScroll: true })
  }

  page.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? withAncestors(target) : []
  })
  new MutationObserver(() => {
    if (isAwaited || !isLost()) return
    isAwaited = true
    requestAnimationFrame(restore)
  }).observe(page.body, { childList: true, subtree: true })
}

function withAncestors(element: Element): Element[] {
  const path = [element]
  for (let parent = element.parentElement; parent; parent = parent.parentElement) path.push(parent)
  return path
}
