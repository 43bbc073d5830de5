import { jsonrepair } from 'jsonrepair'
import type { ShownValue } from '../../../shared/run-event'
import type { JsonCandidate } from './json-candidate'
import { JsonFinder } from './json-finder'

/** A word or a sign at the end that is not over: `tru` may become true, `1e` a number. */
const UNFINISHED = /(?:(?<![\w"'])[A-Za-z]+|[-+.]+|(?<=\d)[eE][-+]?)$/
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/** The object or list that a text holds, while it grows. What it answers follows from the text alone. */
export class GrowingValue {
  readonly #finder = new JsonFinder()
  #read: { candidate: JsonCandidate; length: number; value: ShownValue } | null = null

  /** How much of the value has arrived, in UTF-16 units. */
  get length(): number {
    return this.#finder.found?.text.length ?? 0
  }

  /** Whether its last bracket has arrived. */
  get isWhole(): boolean {
    return this.#finder.found?.isWhole ?? false
  }

  push(text: string): void {
    this.#finder.push(text)
  }

  /** The value with every bracket closed; null where the text holds none that could be read. */
  read(): ShownValue | null {
    const candidate = this.#finder.found
    if (!candidate) return null
    if (this.#read?.candidate === candidate && this.#read.length === candidate.text.length) return this.#read.value
    const value = readCandidate(candidate)
    if (value) this.#read = { candidate, length: candidate.text.length, value }
    return value ?? this.#read?.value ?? null
  }
}

function readCandidate({ text, isWhole, isInString }: JsonCandidate): ShownValue | null {
  if (isWhole && isJson(text)) return { json: text, state: 'whole' }
  try {
    const json = jsonrepair(isInString || isWhole ? text : leaveUnfinishedOut(text))
    return isJson(json) ? { json, state: isWhole ? 'repaired' : 'growing' } : null
  } catch {
    return null
  }
}

function leaveUnfinishedOut(text: string): string {
  return text.replace(UNFINISHED, (end) => (WORDS.has(end) ? end : ''))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
