/** A sentence of main in English, with names in braces for what is filled in, and the same in German. */
export type Phrase = readonly [english: string, german: string]

const HOLE = /\{(\w+)\}/g

/** What a sentence begins with, a host or a path, is not the sentence before it. What is called `rest` may be one. */
const WITHIN_A_SENTENCE = '((?:(?!\\. ).)*?)'

/** Puts into German what main has said in English. */
export type Translate = (sentence: string) => string

interface Template {
  pattern: RegExp
  holes: readonly string[]
  german: string
}

/**
 * Makes a translator of phrases. Main says each sentence in English, for the terminal, the history and reports alike, so a
 * sentence is recognised by its template; what fills it, such as a host or a provider's own words, stays as it is. A
 * sentence that nobody has put into German stays English.
 */
export function createTranslator(phrases: readonly Phrase[]): Translate {
  const known = new Map<string, string>(phrases.filter(([english]) => !english.includes('{')))
  // The more is said in so many words, the less may be taken for another sentence.
  const templates = phrases
    .filter(([english]) => english.includes('{'))
    .sort(([one], [other]) => wordsIn(other) - wordsIn(one))
    .map(toTemplate)

  const whole = (text: string): string | null => known.get(text) ?? fromTemplate(text)

  function fromTemplate(text: string): string | null {
    for (const { pattern, holes, german } of templates) {
      const match = pattern.exec(text)
      if (!match) continue
      const filled = new Map(holes.map((hole, place) => [hole, match[place + 1] ?? '']))
      return german.replace(HOLE, (_, hole: string) => translate(filled.get(hole) ?? ''))
    }
    return null
  }

  function translate(text: string): string {
    const found = whole(text)
    if (found !== null) return found
    const sentences = text.split(/(?<=[.!?]) (?=[\p{Lu}\d])/u)
    return sentences.length === 1 ? text : sentences.map((sentence) => whole(sentence) ?? sentence).join(' ')
  }

  return translate
}

function toTemplate([english, german]: Phrase): Template {
  const holes = [...english.matchAll(HOLE)].map(([, hole = '']) => hole)
  const literal = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const groups = holes.map((hole, place) => (literal[place] === '' && hole !== 'rest' ? WITHIN_A_SENTENCE : '(.*?)'))
  const pattern = literal.map((part, place) => part + (groups[place] ?? '')).join('')
  return { pattern: new RegExp(`^${pattern}$`, 's'), holes, german }
}

function wordsIn(english: string): number {
  return english.replace(HOLE, '').length
}
