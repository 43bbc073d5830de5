import type { TextPage } from './text-page'

/** A page in an element that React leaves alone. Each block has the class; a closed one also has `data-closed`. */
export function createDomTextPage(host: HTMLElement, blockClass: string): TextPage {
  let block: HTMLElement | null = null
  return {
    openBlock() {
      block = document.createElement('div')
      block.className = blockClass
      host.append(block)
    },
    append(text) {
      block?.append(text)
    },
    closeBlock() {
      block?.setAttribute('data-closed', '')
      block = null
    },
    clear() {
      host.replaceChildren()
      block = null
    }
  }
}
