import type { BlockPage } from './block-page'
import { CodeColours } from './code-colours'
import type { Highlighter } from './highlighter'
import styles from './markdown.module.css'
import type { MarkdownNode } from './markdown-node'
import type { MarkdownWords } from './markdown-words'
import { codeViewOf, createNode, patchNode } from './node-patch'

/** As many blocks stand in one leaf: one that is full is laid out on its own, and not at all while it is out of view. */
const LEAF_BLOCKS = 32
/** What text may stand in; the last of them is where the text grows. */
const TEXT_HOLDERS = 'p, h2, h3, h4, h5, h6, li, ul, ol, blockquote, table, thead, tbody, tr, td, th'

/** Where Markdown is shown, in an element that React leaves alone. */
export class DomBlockPage implements BlockPage {
  readonly #host: HTMLElement
  readonly #colours: CodeColours
  readonly #words: MarkdownWords
  readonly #leaves: Element[] = []
  #finishedCount = 0
  #tail: readonly MarkdownNode[] = []
  #elements: ChildNode[] = []
  #edge: Element | null = null

  constructor(host: HTMLElement, highlighter: Highlighter, words: MarkdownWords) {
    this.#host = host
    this.#colours = new CodeColours(highlighter)
    this.#words = words
  }

  showTail(nodes: readonly MarkdownNode[]): void {
    this.#show(nodes)
    this.#dropEmptyLeaves()
    this.#markEdge()
  }

  extendCode(text: string): void {
    const view = codeViewOf(this.#elements.at(-1) ?? null)
    view?.extend(text)
    const last = this.#tail.at(-1)
    if (view && last?.type === 'code') this.#tail = this.#tail.with(-1, { ...last, text: view.text })
    this.#markEdge()
  }

  finish(nodes: readonly MarkdownNode[]): void {
    this.#show(nodes)
    for (const element of this.#elements) this.#settleCode(element)
    this.#elements = []
    this.#tail = []
    const before = Math.floor(this.#finishedCount / LEAF_BLOCKS)
    this.#finishedCount += nodes.length
    const closed = Math.floor(this.#finishedCount / LEAF_BLOCKS)
    for (const leaf of this.#leaves.slice(before, closed)) leaf.setAttribute('data-closed', '')
  }

  replaceFinished(index: number, node: MarkdownNode): void {
    const old = this.#leaves[Math.floor(index / LEAF_BLOCKS)]?.children[index % LEAF_BLOCKS]
    if (!old) return
    const fresh = createNode(node, this.#words)
    old.replaceWith(fresh)
    if (index === 0) markFirst(fresh)
    this.#settleCode(fresh)
  }

  clear(): void {
    this.#host.replaceChildren()
    this.#leaves.length = 0
    this.#colours.clear()
    this.#finishedCount = 0
    this.#tail = []
    this.#elements = []
    this.#edge = null
  }

  #show(nodes: readonly MarkdownNode[]): void {
    for (const [index, node] of nodes.entries()) this.#showBlock(index, node)
    for (const surplus of this.#elements.splice(nodes.length)) surplus.remove()
    this.#tail = nodes
  }

  #showBlock(index: number, node: MarkdownNode): void {
    const made = this.#elements[index]
    const old = this.#tail[index]
    if (made && old) this.#elements[index] = patchNode(made, old, node, this.#words)
    else {
      const fresh = createNode(node, this.#words)
      this.#elements[index] = fresh
      this.#leafOf(this.#finishedCount + index).append(fresh)
    }
    if (this.#finishedCount + index === 0) markFirst(this.#elements[index])
  }

  #leafOf(index: number): Element {
    const place = Math.floor(index / LEAF_BLOCKS)
    const leaf = this.#leaves[place]
    if (leaf) return leaf
    const fresh = document.createElement('div')
    fresh.className = styles['leaf'] ?? ''
    this.#colours.watchLeaf(fresh)
    this.#host.append(fresh)
    this.#leaves.push(fresh)
    return fresh
  }

  #dropEmptyLeaves(): void {
    while (this.#leaves.at(-1)?.firstChild === null) this.#leaves.pop()?.remove()
  }

  #settleCode(element: ChildNode): void {
    if (!(element instanceof Element)) return
    const figures = codeViewOf(element) ? [element] : element.querySelectorAll('figure')
    for (const figure of figures) {
      codeViewOf(figure)?.settle()
      this.#colours.add(figure)
    }
  }

  /** Marks where the text grows, for the live edge. */
  #markEdge(): void {
    const edge = endOf(this.#elements.at(-1) ?? null)
    if (edge === this.#edge) return
    this.#edge?.removeAttribute('data-edge')
    edge?.setAttribute('data-edge', '')
    this.#edge = edge
  }
}

/** By hand: a rule for the first child has the page's styles looked up again for each block that comes. */
function markFirst(block: ChildNode | undefined): void {
  if (block instanceof Element) block.setAttribute('data-first', '')
}

function endOf(block: ChildNode | null): Element | null {
  if (!(block instanceof Element)) return null
  const view = codeViewOf(block)
  if (view) return view.end
  const last = block.lastElementChild
  if (!last) return block
  return last.matches(TEXT_HOLDERS) || last.matches('figure') ? endOf(last) : block
}
