import type { MarkdownNode } from './markdown-node'

/** Where blocks are written to: those that are finished stay as they are, those after them are shown as read so far. */
export interface BlockPage {
  /** Shows these blocks after the finished ones, in place of those that were there. */
  showTail(nodes: readonly MarkdownNode[]): void
  /** Adds to the text of the last block, which is code. */
  extendCode(text: string): void
  /** The first blocks of the tail are finished. */
  finish(count: number): void
  /** A finished block reads otherwise: what it refers to was named after it. */
  replaceFinished(index: number, node: MarkdownNode): void
  clear(): void
}
