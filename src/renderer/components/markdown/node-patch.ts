import { CodeView } from './code-view'
import { createFormula } from './formula-view'
import styles from './markdown.module.css'
import type { ElementNode, MarkdownFacts, MarkdownNode } from './markdown-node'
import type { MarkdownWords } from './markdown-words'

const views = new WeakMap<Node, CodeView>()

/** The code that an element shows, undefined where it is none. */
export function codeViewOf(node: Node | null): CodeView | undefined {
  return node === null ? undefined : views.get(node)
}

/** Makes the DOM of a node: elements and texts of our own making, never a string that is read as HTML. */
export function createNode(node: MarkdownNode, words: MarkdownWords): ChildNode {
  if (node.type === 'text') return document.createTextNode(node.text)
  if (node.type === 'code') {
    const view = new CodeView(words)
    view.show(node.language, node.text)
    views.set(view.element, view)
    return view.element
  }
  if (node.type === 'formula') return createFormula(node)
  const made = document.createElement(node.tag)
  setFacts(made, node, words)
  for (const child of node.children) made.append(createNode(child, words))
  return made
}

/** Makes the DOM of one node that of another, and leaves alone whatever they share. Returns what stands there then. */
export function patchNode(made: ChildNode, before: MarkdownNode, after: MarkdownNode, words: MarkdownWords): ChildNode {
  if (before === after || isSameFormula(before, after)) return made
  if (after.type === 'text' && made instanceof Text) {
    patchText(made, after.text)
    return made
  }
  if (after.type === 'code') {
    const view = codeViewOf(made)
    if (view) view.show(after.language, after.text)
    return view ? made : replaceNode(made, after, words)
  }
  if (after.type === 'element' && isLike(before, after) && made instanceof HTMLElement) {
    if (!haveSameFacts(before.facts, after.facts)) setFacts(made, after, words)
    patchChildren(made, before.children, after.children, words)
    return made
  }
  return replaceNode(made, after, words)
}

function isSameFormula(before: MarkdownNode, after: MarkdownNode): boolean {
  return before.type === 'formula' && after.type === 'formula' && before.source === after.source
}

function isLike(before: MarkdownNode, after: ElementNode): before is ElementNode {
  return before.type === 'element' && before.tag === after.tag && before.facts.part === after.facts.part
}

function haveSameFacts(before: MarkdownFacts, after: MarkdownFacts): boolean {
  return before.address === after.address && before.align === after.align && before.start === after.start
}

function replaceNode(made: ChildNode, after: MarkdownNode, words: MarkdownWords): ChildNode {
  const fresh = createNode(after, words)
  made.replaceWith(fresh)
  return fresh
}

function patchText(made: Text, text: string): void {
  if (made.data === text) return
  if (text.startsWith(made.data)) made.appendData(text.slice(made.data.length))
  else made.data = text
}

function patchChildren(
  parent: HTMLElement,
  before: readonly MarkdownNode[],
  after: readonly MarkdownNode[],
  words: MarkdownWords
): void {
  let made = parent.firstChild
  for (const [index, node] of after.entries()) {
    const old = before[index]
    if (made && old) made = patchNode(made, old, node, words).nextSibling
    else parent.append(createNode(node, words))
  }
  while (made) {
    const surplus = made
    made = surplus.nextSibling
    surplus.remove()
  }
}

/**
 * Sets what an element is, by attributes: its `dataset` would be an object beside each element that stays with it. An
 * address is no link of the browser's own: nothing but our own handler can follow it.
 */
function setFacts(made: HTMLElement, { tag, facts }: ElementNode, words: MarkdownWords): void {
  if (facts.part) made.className = styles[facts.part] ?? ''
  if (facts.part === 'image') describe(made, words.imageNotLoaded)
  if (facts.part === 'task-done') describe(made, words.taskDone)
  if (facts.part === 'task-open') describe(made, words.taskOpen)
  if (facts.align) made.setAttribute('data-align', facts.align)
  if (made instanceof HTMLOListElement && facts.start !== undefined) made.start = facts.start
  if (tag === 'th') made.setAttribute('scope', 'col')
  if (facts.address === undefined) return
  made.setAttribute('role', 'link')
  made.tabIndex = 0
  made.title = facts.address
  made.setAttribute('data-address', facts.address)
}

function describe(made: HTMLElement, words: string): void {
  made.setAttribute('role', 'img')
  made.title = words
  made.setAttribute('aria-label', words)
}
