import type { LimitUnit } from '../../../shared/processor-spec'
import type { Processor } from './processor'
import { createTextProcessor, type TextTransform } from './text-processor'
import { WholeCharacters } from './whole-characters'

export interface LimitOptions {
  count: number
  /** Characters are Unicode code points, words what stands between spaces. Default: characters. */
  unit?: LimitUnit | undefined
}

/** Ends the run before the text grows longer than so many characters or words. A text just as long is not cut off. */
export function createLimit({ count, unit = 'characters' }: LimitOptions, onEarlyEnd: () => void): Processor {
  const createTransform = () => (unit === 'words' ? new WordLimit(count) : new CharacterLimit(count))
  return createTextProcessor(createTransform, onEarlyEnd)
}

class CharacterLimit implements TextTransform {
  readonly #characters = new WholeCharacters()
  #left: number
  isOver = false

  constructor(count: number) {
    this.#left = count
  }

  get heldLength(): number {
    return this.#characters.heldLength
  }

  push(text: string): string {
    return this.#take(this.#characters.push(text))
  }

  flush(): string {
    return this.#take(this.#characters.flush())
  }

  #take(text: string): string {
    const characters = [...text]
    this.isOver = characters.length > this.#left
    const taken = characters.slice(0, this.#left)
    this.#left -= taken.length
    return taken.join('')
  }
}

class WordLimit implements TextTransform {
  #left: number
  #isInWord = false
  /** After the last word: left out where another word follows. */
  #space = ''
  isOver = false

  constructor(count: number) {
    this.#left = count
  }

  get heldLength(): number {
    return this.#space.length
  }

  push(text: string): string {
    let out = ''
    for (const [part] of text.matchAll(/\s+|\S+/g)) {
      out += /\s/.test(part) ? this.#takeSpace(part) : this.#takeWord(part)
      if (this.isOver) break
    }
    return out
  }

  flush(): string {
    const space = this.#space
    this.#space = ''
    return space
  }

  #takeSpace(space: string): string {
    this.#isInWord = false
    if (this.#left > 0) return space
    this.#space += space
    return ''
  }

  #takeWord(part: string): string {
    if (!this.#isInWord && this.#left === 0) {
      this.isOver = true
      return ''
    }
    if (!this.#isInWord) this.#left -= 1
    this.#isInWord = true
    return part
  }
}
