import { copyText } from '../copy-text'
import type { MarkdownWords } from './markdown-words'
import { codeViewOf } from './node-patch'

/** How long a button says that it has copied, in milliseconds. */
const CONFIRMATION_MS = 1_600

/** Hears what a person does in a page of Markdown: follows a link, copies code. Returns how to stop listening. */
export function listenToPage(host: HTMLElement, words: MarkdownWords, openLink: (address: string) => void): () => void {
  const listening = new AbortController()

  const act = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const address = target?.closest<HTMLElement>('[data-address]')?.dataset['address']
    if (address !== undefined) openLink(address)
    const button = target?.closest('[data-copy]')
    if (button) void copyCode(button, words)
  }

  host.addEventListener('click', act, { signal: listening.signal })
  // What is no link of the browser's own does not hear the key by itself; a button does.
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.dataset['address']) act(event)
    },
    { signal: listening.signal }
  )
  return () => listening.abort()
}

async function copyCode(button: Element, words: MarkdownWords): Promise<void> {
  const view = codeViewOf(button.closest('figure'))
  if (!view) return
  button.textContent = (await copyText(view.text)) ? words.copied : words.notCopied
  setTimeout(() => {
    button.textContent = words.copy
  }, CONFIRMATION_MS)
}
