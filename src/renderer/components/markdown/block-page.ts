import type { MarkdownNode } from './markdown-node'

/** Where blocks are written to: those that are finished stay as they are, those after them are shown as read so far. */
export interface BlockPage {
  /** Shows these blocks after the finished ones, in place of those that were there. */
  showTail(nodes: readonly MarkdownNode[]): void
  /** Adds to the text of the last block, which is code. */
  extendCode(text: string): void
  /** The tail begins with these blocks, and they are finished; what else was in it is gone until it is shown again. */
  finish(nodes: readonly MarkdownNode[]): void
  /** A finished block reads otherwise: what it refers to was named after it. */
  replaceFinished(index: number, node: MarkdownNode): void
  clear(): void
}
