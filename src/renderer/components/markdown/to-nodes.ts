import type { MarkedToken, Token, Tokens } from 'marked'
import { readCharacterReferences } from './character-references'
import { checkAddress } from './checked-address'
import { type CodeNode, element, type MarkdownNode, type MarkdownTag, textNode, visibleText } from './markdown-node'

const HEADINGS: readonly MarkdownTag[] = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6']

/** The node of a block; null for what shows nothing, such as space between blocks. */
export function blockNode(token: Token): MarkdownNode | null {
  const block = token as MarkedToken
  switch (block.type) {
    case 'paragraph':
      return element('p', inlineNodes(block.tokens))
    case 'heading':
      return element(HEADINGS[block.depth - 1] ?? 'h6', inlineNodes(block.tokens))
    case 'code':
      return codeNode(block)
    case 'blockquote':
      return element('blockquote', blockNodes(block.tokens))
    case 'list':
      return listNode(block)
    case 'table':
      return tableNode(block)
    case 'hr':
      return element('hr', [])
    case 'space':
    case 'def':
      return null
    default:
      return element('p', inlineNode(block))
  }
}

function blockNodes(tokens: readonly Token[]): MarkdownNode[] {
  return tokens.map(blockNode).filter((node) => node !== null)
}

function codeNode({ text, lang = '' }: Tokens.Code): CodeNode {
  return { type: 'code', text, language: languageOf(lang) }
}

/** The language that a fence names: the first word after it. */
export function languageOf(info: string): string {
  return /^\S{1,40}/.exec(info.trim())?.[0] ?? ''
}

function listNode({ ordered, start, items }: Tokens.List): MarkdownNode {
  const children = items.map(itemNode)
  if (!ordered) return element('ul', children)
  return element('ol', children, start === 1 || start === '' ? {} : { start })
}

/** An item's blocks; the text of a tight one stands without a paragraph around it. */
function itemNode({ tokens, task, checked = false }: Tokens.ListItem): MarkdownNode {
  const children = tokens.flatMap((token): readonly MarkdownNode[] => {
    if (token.type === 'text' || token.type === 'checkbox') return inlineNode(token as MarkedToken)
    const node = blockNode(token)
    return node ? [node] : []
  })
  if (!task) return element('li', children)
  return element('li', tokens.some(hasCheckbox) ? children : [taskMark(checked), ...children], { part: 'task' })
}

function hasCheckbox(token: Token): boolean {
  return token.type === 'checkbox' || ('tokens' in token && token.tokens?.[0]?.type === 'checkbox')
}

function taskMark(isDone: boolean): MarkdownNode {
  return element('span', [], { part: isDone ? 'task-done' : 'task-open' })
}

function tableNode({ header, rows }: Tokens.Table): MarkdownNode {
  const row = (cells: readonly Tokens.TableCell[]) => element('tr', cells.map(cellNode))
  const head = element('thead', [row(header)])
  return element('table', rows.length > 0 ? [head, element('tbody', rows.map(row))] : [head])
}

function cellNode({ header, align, tokens }: Tokens.TableCell): MarkdownNode {
  return element(header ? 'th' : 'td', inlineNodes(tokens), align ? { align } : {})
}

function inlineNodes(tokens: readonly Token[]): MarkdownNode[] {
  return joinTexts(tokens.flatMap((token) => inlineNode(token as MarkedToken)))
}

function inlineNode(token: MarkedToken): readonly MarkdownNode[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlineNodes(token.tokens) : [textNode(readCharacterReferences(token.text))]
    case 'escape':
      return [textNode(token.text)]
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, inlineNodes(token.tokens))]
    case 'codespan':
      return [element('code', [textNode(token.text)])]
    case 'br':
      return [element('br', [])]
    case 'checkbox':
      return [taskMark(token.checked)]
    case 'link':
      return linkNodes(token)
    case 'image':
      return [imageNode(token)]
    default:
      return [unknownNode(token)]
  }
}

/** What only some dialects know: a formula. One that cannot be read is shown as it was written. */
function unknownNode({ type, raw, source, formula }: Tokens.Generic): MarkdownNode {
  if (type !== 'formula') return textNode(raw)
  return formula ? { type: 'formula', source, formula } : element('span', [textNode(source)], { part: 'unread' })
}

/** A link names the host it leads to, unless its own words are that address. One that may lead nowhere is its words. */
function linkNodes({ href, tokens }: Tokens.Link): readonly MarkdownNode[] {
  const words = inlineNodes(tokens)
  const checked = checkAddress(href)
  if (!checked) return words
  const { address, host } = checked
  const said = words.map(visibleText).join('').trim()
  const isPlain = checkAddress(said)?.address === address || said === host || `http://${said}/` === address
  return [element('a', isPlain ? words : [...words, element('span', [textNode(host)], { part: 'host' })], { address })]
}

/** An image is never loaded: its address alone would carry out what a reply knows. */
function imageNode({ href, tokens, text }: Tokens.Image): MarkdownNode {
  const said = tokens.length > 0 ? inlineNodes(tokens).map(visibleText).join('') : text
  const host = checkAddress(href)?.host
  const words = said === '' ? [] : [textNode(said)]
  return element('span', host ? [...words, element('span', [textNode(host)], { part: 'host' })] : words, {
    part: 'image'
  })
}

/** Texts that follow each other as one, so that a growing text grows in one place. */
function joinTexts(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const joined: MarkdownNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = textNode(last.text + node.text)
    else joined.push(node)
  }
  return joined
}
