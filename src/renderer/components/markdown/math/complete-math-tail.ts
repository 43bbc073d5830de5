import { completeTail } from '../complete-tail'
import { formulaAt, opensFormula } from './formula-source'

/** Code, in which nothing is a formula, and what is escaped. */
const NO_FORMULA = /(?:^|\n)[ \t>]*(`{3,}|~{3,})[\s\S]*?(?:\n[ \t>]*\1|$)|(`+)(?!`)[\s\S]*?[^`]\2(?!`)|\\[^([]/y
const NEXT = /[\n`~\\$]/g
const BLANK_LINE = /\n[ \t>]*\n/
/** A word that stands by itself: what follows a dollar is prose. */
const PROSE = /(?:^|[\s\d,.])\p{L}{3,}[\s,.;:!?)]/u
/** An open formula is waited for as long, in characters. */
const LONGEST_WAIT = 1_200
/** Stands for each character of a formula: no letter, no space, no marker. */
const MASK = '$'

/** As {@link completeTail}, with formulas: whole ones are left alone, one that is open is not there yet. */
export function completeMathTail(text: string): string {
  const { shown, masked } = maskFormulas(text)
  const completed = completeTail(masked)
  let same = 0
  while (same < completed.length && completed[same] === masked[same]) same += 1
  return shown.slice(0, same) + completed.slice(same)
}

/** The text as far as it is sure to be what it is, and the same with its formulas made inconspicuous. */
function maskFormulas(text: string): { shown: string; masked: string } {
  let masked = ''
  let from = 0
  for (let at = nextPlace(text, 0); at !== -1; at = nextPlace(text, at)) {
    const formula = formulaAt(text, at)
    if (formula) {
      masked += text.slice(from, at) + MASK.repeat(formula.raw.length)
      at += formula.raw.length
      from = at
    } else if (opensFormula(text, at) && mayBecomeFormula(text.slice(at))) {
      return { shown: text.slice(0, at), masked: masked + text.slice(from, at) }
    } else at = afterPlace(text, at)
  }
  return { shown: text, masked: masked + text.slice(from) }
}

function nextPlace(text: string, from: number): number {
  NEXT.lastIndex = from
  return NEXT.exec(text)?.index ?? -1
}

/** Where to look on from a place where no formula is. */
function afterPlace(text: string, at: number): number {
  NO_FORMULA.lastIndex = at
  return NO_FORMULA.test(text) ? Math.max(NO_FORMULA.lastIndex, at + 1) : at + 1
}

function mayBecomeFormula(text: string): boolean {
  if (text.length > LONGEST_WAIT || BLANK_LINE.test(text)) return false
  return text.startsWith('$$') || text[0] !== '$' || !PROSE.test(text.slice(1).replace(/\{[^{}]*\}?/g, ''))
}
