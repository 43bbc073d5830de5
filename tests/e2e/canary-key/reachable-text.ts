import type { Page } from 'playwright/test'

/**
 * Every text that somebody finds who inspects the window: what can be reached from its globals and its elements, what
 * React keeps at them among it, and so the whole store.
 */
export function reachableText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = []
    const seen = new Set<unknown>()
    const waiting: unknown[] = [window, document, ...document.querySelectorAll('*')]
    while (waiting.length > 0) {
      const next = waiting.pop()
      if (typeof next === 'string') texts.push(next)
      if ((typeof next !== 'object' && typeof next !== 'function') || next === null || seen.has(next)) continue
      seen.add(next)
      if (next instanceof Map) waiting.push(...next.keys(), ...next.values())
      if (next instanceof Set) waiting.push(...next)
      if (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement) waiting.push(next.value)
      for (const key of Reflect.ownKeys(next)) {
        if (typeof key === 'string') texts.push(key)
        // What a getter would answer is none of what is kept.
        waiting.push(Object.getOwnPropertyDescriptor(next, key)?.value)
      }
    }
    return [document.documentElement.outerHTML, document.body.innerText, ...texts].join('\n')
  })
}
