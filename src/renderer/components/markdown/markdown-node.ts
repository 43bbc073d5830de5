import type { FormulaElement } from './formula'

/**
 * What a reply may become on the page: a closed set of elements and facts about them. There is no way to say a script, an
 * event handler, an image or an address that loads by itself, so a reply cannot ask for one.
 */
export type MarkdownNode = TextNode | ElementNode | CodeNode | FormulaNode

export interface TextNode {
  type: 'text'
  text: string
}

export type MarkdownTag =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'hr'
  | 'br'
  | 'strong'
  | 'em'
  | 'del'
  | 'code'
  | 'a'
  | 'span'

export interface ElementNode {
  type: 'element'
  tag: MarkdownTag
  facts: MarkdownFacts
  children: readonly MarkdownNode[]
}

/** What an element is, beyond its tag. The page decides what each looks like. */
export interface MarkdownFacts {
  /** What a span, an item or a paragraph stands for. */
  part?: 'host' | 'image' | 'task' | 'task-done' | 'task-open' | 'unread'
  /** An address that was checked; it is opened through main, on a click. */
  address?: string
  align?: 'left' | 'center' | 'right'
  /** The number of an ordered list's first item. */
  start?: number
}

/** A block of code. Its text is shown as it is, coloured once it is whole. */
export interface CodeNode {
  type: 'code'
  /** The first word after the fence, empty where there is none. */
  language: string
  text: string
}

/** A formula that could be read. */
export interface FormulaNode {
  type: 'formula'
  /** As it was written. */
  source: string
  formula: FormulaElement
}

export const NO_FACTS: MarkdownFacts = {}

export function textNode(text: string): TextNode {
  return { type: 'text', text }
}

export function element(
  tag: MarkdownTag,
  children: readonly MarkdownNode[],
  facts: MarkdownFacts = NO_FACTS
): ElementNode {
  return { type: 'element', tag, facts, children }
}

/** The text that a reader sees in a node. */
export function visibleText(node: MarkdownNode): string {
  if (node.type === 'formula') return node.source
  return node.type === 'element' ? node.children.map(visibleText).join('') : node.text
}
