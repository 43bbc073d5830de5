import type { CodeStretch } from './code-kinds'
import { CODE_KINDS } from './code-kinds'
import styles from './markdown.module.css'
import type { MarkdownWords } from './markdown-words'

/** As many lines stand in one segment: one that is full is never laid out again. */
const SEGMENT_LINES = 40
/** Characters that turn the direction of what follows: in code they can hide what it does. */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A block of code on the page. Its text only grows; once it is whole it may be coloured. */
export class CodeView {
  readonly element = document.createElement('figure')
  readonly #language = document.createElement('span')
  #isWarned = false
  readonly #code = document.createElement('code')
  readonly #words: MarkdownWords
  #languageName = ''
  /** Null once the code is whole. */
  #text: string | null = ''
  #linesOfSegment = 0
  #isSegmentOpen = false

  constructor(words: MarkdownWords) {
    this.#words = words
    this.element.className = styles['figure'] ?? ''
    const bar = document.createElement('figcaption')
    bar.className = styles['bar'] ?? ''
    this.#language.className = styles['language'] ?? ''
    const copy = document.createElement('button')
    copy.type = 'button'
    copy.className = styles['copy'] ?? ''
    copy.setAttribute('data-copy', '')
    copy.textContent = words.copy
    bar.append(this.#language, copy)
    const pre = document.createElement('pre')
    pre.className = styles['pre'] ?? ''
    pre.dir = 'ltr'
    pre.append(this.#code)
    this.element.append(bar, pre)
  }

  get text(): string {
    return this.#text ?? this.#code.textContent ?? ''
  }

  get language(): string {
    return this.#languageName
  }

  /** The element at whose end the code grows. */
  get end(): Element {
    return this.#code.lastElementChild ?? this.#code
  }

  show(language: string, text: string): void {
    if (language !== this.#languageName) this.#language.textContent = language
    this.#languageName = language
    if (!text.startsWith(this.text)) this.#clear()
    this.extend(text.slice(this.text.length))
  }

  /** The code is whole: its text is on the page, and a string of it would keep the piece of the reply it was cut from. */
  settle(): void {
    this.#text = null
  }

  #clear(): void {
    this.#code.replaceChildren()
    this.#text = ''
    this.#linesOfSegment = 0
    this.#isSegmentOpen = false
  }

  extend(text: string): void {
    if (text === '') return
    this.#text = this.text + text
    if (!this.#isWarned && DIRECTION_CONTROLS.test(text)) this.#warn()
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
      this.#linesOfSegment += 1
      if (this.#linesOfSegment < SEGMENT_LINES) continue
      this.#write(text.slice(start, end + 1))
      this.#code.lastElementChild?.setAttribute('data-closed', '')
      this.#linesOfSegment = 0
      this.#isSegmentOpen = false
      start = end + 1
    }
    this.#write(text.slice(start))
  }

  #warn(): void {
    this.#isWarned = true
    const warning = document.createElement('span')
    warning.className = styles['warning'] ?? ''
    warning.textContent = this.#words.hiddenDirections
    this.#language.after(warning)
  }

  #write(text: string): void {
    if (text === '') return
    if (!this.#isSegmentOpen || !this.#code.lastElementChild) {
      const segment = document.createElement('span')
      segment.className = styles['segment'] ?? ''
      segment.append(text)
      this.#code.append(segment)
      this.#isSegmentOpen = true
      return
    }
    const last = this.#code.lastElementChild.lastChild
    if (last instanceof Text) last.appendData(text)
    else this.#code.lastElementChild.append(text)
  }

  /** Colours the code, which is whole: the stretches add up to its text. */
  colour(stretches: readonly CodeStretch[]): void {
    const queue = stretches.values()
    let [left, kind]: CodeStretch = [0, 0]
    for (const segment of this.#code.children) {
      const text = segment.textContent ?? ''
      const parts: Node[] = []
      for (let at = 0; at < text.length; ) {
        if (left === 0) [left, kind] = queue.next().value ?? [text.length - at, 0]
        const length = Math.min(left, text.length - at)
        parts.push(stretchNode(text.slice(at, at + length), kind))
        at += length
        left -= length
      }
      segment.replaceChildren(...parts)
    }
  }
}

function stretchNode(text: string, kind: number): Node {
  const name = CODE_KINDS[kind]
  if (kind === 0 || name === undefined) return document.createTextNode(text)
  const span = document.createElement('span')
  span.className = styles[name] ?? ''
  span.textContent = text
  return span
}
