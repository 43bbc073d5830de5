import { expect } from 'vitest'
import type { BlockPage } from '../../../../src/renderer/components/markdown/block-page'
import { type MarkdownNode, visibleText } from '../../../../src/renderer/components/markdown/markdown-node'

/** A page in memory that refuses what a page in the window would lose. */
export function createMemoryBlockPage() {
  let finished: MarkdownNode[] = []
  let tail: MarkdownNode[] = []
  let touched = 0
  const page: BlockPage = {
    showTail(nodes) {
      touched += nodes.length
      tail = [...nodes]
    },
    extendCode(text) {
      const last = tail.at(-1)
      if (last?.type !== 'code') throw new Error('The last block is no code.')
      tail[tail.length - 1] = { ...last, text: last.text + text }
    },
    finish(nodes) {
      touched += nodes.length
      finished.push(...nodes)
      tail = []
    },
    replaceFinished(index, node) {
      expect(finished[index]).toBeDefined()
      finished[index] = node
    },
    clear() {
      finished = []
      tail = []
    }
  }
  return {
    page,
    blocks: () => [...finished, ...tail],
    finishedCount: () => finished.length,
    text: () => [...finished, ...tail].map(visibleText).join('\n'),
    touched: () => touched
  }
}
