/** What can belong to a word or stand between its letters. Anything else ends every dependency between letters. */
const IN_WORD = /[\p{Cased}\p{Case_Ignorable}\p{M}]/u

/** Where the word begins that the text ends in; the text's length when it ends in none. */
export function findUnfinishedWord(text: string): number {
  let start = text.length
  while (start > 0) {
    const width = start > 1 && (text.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1
    if (!IN_WORD.test(text.slice(start - width, start))) break
    start -= width
  }
  return start
}

/** Joins what arrives and lets it go up to the word that is not finished. */
export class FinishedWords {
  #word = ''

  get heldLength(): number {
    return this.#word.length
  }

  push(text: string): string {
    const wordStart = findUnfinishedWord(text)
    if (wordStart === 0) {
      this.#word += text
      return ''
    }
    const finished = this.#word + text.slice(0, wordStart)
    this.#word = text.slice(wordStart)
    return finished
  }

  flush(): string {
    const word = this.#word
    this.#word = ''
    return word
  }
}
