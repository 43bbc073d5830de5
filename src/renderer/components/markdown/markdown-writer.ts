import type { Links, Token } from 'marked'
import type { TextWriter } from '../stream/text-writer'
import type { BlockPage } from './block-page'
import { finishedLength, mayHoldBorder } from './finished-length'
import { LateReferences } from './late-references'
import { LexedBlocks, lexMarkdown } from './lex-markdown'
import { GITHUB_MARKDOWN, type MarkdownDialect } from './markdown-dialect'
import { element, type MarkdownNode, textNode } from './markdown-node'
import { OpenFence } from './open-fence'
import { blockNode, languageOf } from './to-nodes'

/** From this length on a block that goes on is not read again with every piece. */
const LONG_TAIL_LENGTH = 6_000
/** Then it is read again when it has grown by this part of itself: so all readings together cost as much as a few. */
const GROWTH_BETWEEN_READINGS = 1 / 8

/**
 * Writes growing Markdown onto a page. A finished block is never read again; of the one that is open, the tail alone. The
 * finished page is the same as if the whole text had been read at once.
 */
export class MarkdownWriter implements TextWriter {
  readonly #page: BlockPage
  readonly #dialect: MarkdownDialect
  /** What is not finished, line ends made one. */
  #tail = ''
  /** How much of the tail has been read. */
  #readLength = 0
  #shown: readonly MarkdownNode[] = []
  #fence: OpenFence | null = null
  /** A carriage return whose line feed may follow. */
  #heldReturn = ''
  #links: Links = {}
  #finishedCount = 0
  #references = new LateReferences()

  constructor(page: BlockPage, dialect = GITHUB_MARKDOWN) {
    this.#page = page
    this.#dialect = dialect
  }

  append(text: string): void {
    const whole = this.#heldReturn + text
    this.#heldReturn = whole.endsWith('\r') ? '\r' : ''
    this.#take(whole.slice(0, whole.length - this.#heldReturn.length).replace(/\r\n?/g, '\n'))
  }

  finish(): void {
    this.#take(this.#heldReturn.replace('\r', '\n'))
    this.#heldReturn = ''
    this.#finishTo(this.#tail.length)
    this.#fence = null
  }

  clear(): void {
    this.#page.clear()
    this.#tail = ''
    this.#readLength = 0
    this.#shown = []
    this.#fence = null
    this.#heldReturn = ''
    this.#links = {}
    this.#finishedCount = 0
    this.#references = new LateReferences()
  }

  #take(text: string): void {
    if (text === '') return
    this.#tail += text
    if (this.#fence && this.#extendFence(this.#fence, text)) return
    if (this.#isLongAndLittleChanged()) this.#showUnread()
    else this.#read()
  }

  /** Whether the fence is still open. */
  #extendFence(fence: OpenFence, text: string): boolean {
    const { shown, closedAt } = fence.take(text)
    if (shown !== '') this.#page.extendCode(shown)
    if (closedAt === null) return true
    this.#closeFence(this.#tail.length - text.length + closedAt)
    return false
  }

  #closeFence(end: number): void {
    this.#fence = null
    this.#finishTo(end)
  }

  #isLongAndLittleChanged(): boolean {
    const grown = this.#tail.length - this.#readLength
    return this.#tail.length > LONG_TAIL_LENGTH && grown < this.#tail.length * GROWTH_BETWEEN_READINGS
  }

  #showUnread(): void {
    const unread = element('p', [textNode(this.#tail.slice(this.#readLength))], { part: 'unread' })
    this.#page.showTail([...this.#shown, unread])
  }

  #read(): void {
    while (this.#beginFence() || this.#finishBlocks()) {
      // One block after the other, as long as the tail holds any that is finished.
    }
    if (this.#fence) return
    this.#readLength = this.#tail.length
    this.#shown = nodesOf(lexMarkdown(this.#dialect.complete(this.#tail), this.#links, this.#dialect))
    this.#page.showTail(this.#shown)
  }

  /** Finishes the block of code that the tail begins with; an open one is left to grow. False where there is no more to do. */
  #beginFence(): boolean {
    const fence = this.#fence ? null : OpenFence.at(this.#tail)
    if (!fence) return false
    const { shown, closedAt } = fence.take(this.#tail.slice(fence.openingLength))
    if (closedAt === null) {
      this.#fence = fence
      this.#readLength = 0
      this.#page.showTail([{ type: 'code', language: languageOf(fence.info), text: shown }])
      return false
    }
    this.#closeFence(fence.openingLength + closedAt)
    return true
  }

  #finishBlocks(): boolean {
    if (this.#fence || !mayHoldBorder(this.#tail)) return false
    const blocks = new LexedBlocks(this.#tail, this.#links, this.#dialect)
    const length = finishedLength(this.#tail, blocks.tokens)
    if (length === 0) return false
    this.#finishTo(length, blocks)
    return true
  }

  /** What stands before `length` is read for good; `blocks` are those of the whole tail, where they have been found. */
  #finishTo(length: number, blocks?: LexedBlocks): void {
    const known = this.#links
    const tokens = this.#finishedTokens(length, blocks)
    const nodes: MarkdownNode[] = []
    for (const token of tokens) {
      const node = blockNode(token)
      if (!node) continue
      if (token.type !== 'code') this.#references.note(this.#finishedCount + nodes.length, token)
      nodes.push(node)
    }
    this.#tail = this.#tail.slice(length)
    this.#readLength = 0
    this.#shown = []
    this.#finishedCount += nodes.length
    this.#page.finish(nodes)
    this.#readReferrersAgain(known)
  }

  /** A reference that the tail names is not whole yet, so then what is finished is read by itself. */
  #finishedTokens(length: number, blocks?: LexedBlocks): Token[] {
    if (blocks && !blocks.hasNewLinks) return tokensUpTo(length, blocks.readWithin())
    const tokens = lexMarkdown(this.#tail.slice(0, length), this.#links, this.#dialect)
    this.#links = { ...tokens.links }
    return tokens
  }

  #readReferrersAgain(known: Links): void {
    for (const { index, raw } of this.#references.of(this.#links, known)) {
      const [node] = nodesOf(lexMarkdown(raw, this.#links, this.#dialect))
      if (node) this.#page.replaceFinished(index, node)
    }
  }
}

function tokensUpTo(length: number, tokens: readonly Token[]): Token[] {
  let offset = 0
  return tokens.filter(({ raw }) => {
    offset += raw.length
    return offset <= length
  })
}

function nodesOf(tokens: readonly Token[]): MarkdownNode[] {
  return tokens.map(blockNode).filter((node) => node !== null)
}
