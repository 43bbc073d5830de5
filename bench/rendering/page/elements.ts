import { lexMarkdown } from '../../../src/renderer/components/markdown/lex-markdown'
import leafStyles from '../../../src/renderer/components/markdown/markdown.module.css'
import { createNode } from '../../../src/renderer/components/markdown/node-patch'
import { blockNode } from '../../../src/renderer/components/markdown/to-nodes'
import styles from '../../../src/renderer/components/stream/streamed-text.module.css'
import { SAMPLE_PARTS } from './sample-text'
import type { CreateVariant } from './variant'

const LEAF_BLOCKS = 32
const WORDS = {
  copy: 'Copy',
  copied: '',
  notCopied: '',
  hiddenDirections: '',
  imageNotLoaded: '',
  taskDone: '',
  taskOpen: ''
}

/**
 * The least that shows Markdown: the elements of each block lie ready and are copied onto the page in the frame in which
 * the block is whole; until then its text stands there as it came. Nothing is read, and React takes no part.
 */
export const createElements: CreateVariant = (root) => {
  const scroller = document.createElement('div')
  scroller.className = 'peer'
  const host = document.createElement('div')
  host.className = styles['text'] ?? ''
  host.dataset['view'] = 'markdown'
  scroller.append(host)
  root.append(scroller)
  const ready = SAMPLE_PARTS.map(readyBlock)
  let pending = 0
  let arrived = 0
  let blocks = 0
  let leaf = host
  const open = document.createElement('p')

  function openLeaf(): void {
    leaf.setAttribute('data-closed', '')
    leaf = document.createElement('div')
    leaf.className = leafStyles['leaf'] ?? ''
    host.append(leaf)
  }

  function commit(): void {
    arrived += pending
    pending = 0
    open.remove()
    for (let part = partAt(blocks); arrived >= part.length; part = partAt(blocks)) {
      if (blocks % LEAF_BLOCKS === 0) openLeaf()
      leaf.append(ready[blocks % ready.length]?.cloneNode(true) ?? '')
      arrived -= part.length
      blocks += 1
    }
    open.textContent = partAt(blocks).slice(0, arrived)
    leaf.append(open)
    scroller.scrollTop = scroller.scrollHeight
  }

  return {
    push(tokens) {
      if (pending === 0) requestAnimationFrame(commit)
      for (const token of tokens) pending += token.length
    },
    isWhole: () => pending === 0
  }
}

function partAt(block: number): string {
  return SAMPLE_PARTS[block % SAMPLE_PARTS.length] ?? ''
}

function readyBlock(part: string): Node {
  const [token] = lexMarkdown(part)
  const node = token && blockNode(token)
  if (!node) throw new Error(`The sample has a part that shows nothing: ${part}`)
  return createNode(node, WORDS)
}
