import { type Matcher, RE2JS } from 're2js'
import { RunFault } from '../../../shared/run-error'
import { BoundedText, type TextReader } from './piecewise'
import { prefixPattern } from './prefix-pattern'
import type { Processor } from './processor'
import { fillReplacement } from './replacement'
import { createTextProcessor } from './text-processor'

/** The longest match, in UTF-16 units. A longer one is left as it is. */
export const LONGEST_MATCH = 1000

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g

export interface ReplaceOptions {
  from: string
  /** For a pattern with `$1`, `$<name>`, `$&` and `$$`. */
  to: string
  /** Whether `from` is a regular expression, in JavaScript's syntax but for lookarounds and backreferences. */
  pattern?: boolean | undefined
  ignoreCase?: boolean | undefined
}

/**
 * Replaces every match, from left to right. However a text is cut into tokens, the result is that of the whole text. Held
 * back is the end of the text from where a match may have begun that is not decided yet, at most `LONGEST_MATCH` long.
 * Matching takes time in proportion to the text whatever the pattern. An empty match replaces nothing.
 *
 * @throws RunFault for a pattern that cannot be used.
 */
export function createReplace(options: ReplaceOptions): Processor {
  const patterns = compile(options)
  const { to, pattern = false } = options
  const toReplacement = (match: Matcher) => (pattern ? fillReplacement(to, (group) => readGroup(match, group)) : to)
  return createTextProcessor(() => new BoundedText(new MatchReader(patterns, toReplacement), LONGEST_MATCH))
}

interface Patterns {
  match: RE2JS
  /** Finds the beginning of a match that the text's end breaks off. */
  prefix: RE2JS
}

function compile({ from, pattern, ignoreCase }: ReplaceOptions): Patterns {
  const source = pattern ? from : from.replace(SYNTAX, '\\$&')
  const flags = ignoreCase ? RE2JS.CASE_INSENSITIVE : 0
  try {
    const prefix = prefixPattern(source, RE2JS.translateRegExp)
    return { match: RE2JS.compile(RE2JS.translateRegExp(source), flags), prefix: RE2JS.compile(prefix, flags) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RunFault(
      'bad-request',
      `The replace processor cannot use the regular expression “${from}”: ${reason}. Lookarounds and backreferences are not possible.`
    )
  }
}

function readGroup(match: Matcher, group: number | string): string | null {
  const isThere = typeof group === 'number' ? group <= match.groupCount() : Object.hasOwn(match.namedGroups, group)
  return isThere ? match.group(group) : null
}

class MatchReader implements TextReader {
  readonly #patterns: Patterns
  readonly #toReplacement: (match: Matcher) => string
  /** The character before what is held: `^` and `\b` look at it. */
  #before = ''

  constructor(patterns: Patterns, toReplacement: (match: Matcher) => string) {
    this.#patterns = patterns
    this.#toReplacement = toReplacement
  }

  release(held: string): { out: string[]; rest: string } {
    const text = this.#before + held
    const { out, end } = this.#replace(text, (from) => {
      const prefix = this.#patterns.prefix.matcher(text)
      return prefix.find(from) ? prefix.start() : text.length
    })
    this.#remember(text.slice(0, end))
    return { out: [out], rest: text.slice(end) }
  }

  overflow(held: string): { out: string[]; rest: string } {
    this.#remember(held)
    return { out: [held], rest: '' }
  }

  finish(held: string): string[] {
    const text = this.#before + held
    const { out } = this.#replace(text, () => text.length)
    this.#remember(text)
    return [out]
  }

  /** Replaces up to where the text is undecided, which `undecidedFrom` tells for a place from which to look on. */
  #replace(text: string, undecidedFrom: (from: number) => number): { out: string; end: number } {
    const match = this.#patterns.match.matcher(text)
    let out = ''
    let end = this.#before.length
    let undecided = undecidedFrom(end)
    for (let from = end; match.find(from) && match.start() < undecided; ) {
      const { start, stop } = { start: match.start(), stop: match.end() }
      if (start === stop) {
        from = stop + ((text.codePointAt(stop) ?? 0) > 0xffff ? 2 : 1)
        if (from > text.length) break
        continue
      }
      out += text.slice(end, start) + this.#toReplacement(match)
      from = end = stop
      if (undecided < end) undecided = undecidedFrom(end)
    }
    return { out: out + text.slice(end, undecided), end: undecided }
  }

  #remember(text: string): void {
    this.#before = [...text.slice(-2)].at(-1) ?? ''
  }
}
