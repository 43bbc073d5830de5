import styles from '../../../src/renderer/components/stream/streamed-text.module.css'
import type { CreateVariant } from './variant'

const BLOCK_LENGTH = 4_000

/** The least that shows a growing text: text nodes, appended once a frame to sealed blocks, and the end kept in view. */
export const createFloor: CreateVariant = (root) => {
  const scroller = document.createElement('div')
  scroller.className = 'peer'
  const host = document.createElement('div')
  host.className = styles['text'] ?? ''
  scroller.append(host)
  root.append(scroller)
  let pending = ''
  let length = Number.POSITIVE_INFINITY
  let block = host

  function commit(): void {
    if (length > BLOCK_LENGTH) {
      block.setAttribute('data-closed', '')
      block = document.createElement('div')
      block.className = styles['block'] ?? ''
      host.append(block)
      length = 0
    }
    block.append(pending)
    length += pending.length
    pending = ''
    scroller.scrollTop = scroller.scrollHeight
  }

  return {
    push(tokens) {
      if (pending === '') requestAnimationFrame(commit)
      pending += tokens.join('')
    },
    isWhole: () => pending === ''
  }
}
