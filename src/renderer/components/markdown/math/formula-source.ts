/** A formula as it is written. */
export interface FormulaSource {
  /** With what it stands between. */
  raw: string
  tex: string
  /** Whether it stands on a line of its own. */
  isDisplay: boolean
}

/** Longer formulas are none: nobody writes them, and reading them takes its time. */
const LONGEST_FORMULA = 4_000
const KINDS = [
  { open: '$$', close: '$$', isDisplay: true },
  { open: '\\[', close: '\\]', isDisplay: true },
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '$', close: '$', isDisplay: false }
] as const
/** What no formula reaches across: a blank line, and a fence of code. */
const BARRIER = /^\n[ \t>]*(?:\n|`{3}|~{3})/
const BARRIER_LENGTH = 80

/** Where a formula may begin; -1 where none does. */
export function possibleFormula(text: string): number {
  return text.search(/\$|\\[([]/)
}

/**
 * The formula that begins there, null where none does or it has not come to its end. A dollar of prose ("$5 and $10") is
 * none: no space follows the first one or stands before the last, no word before the first, no digit after the last.
 */
export function formulaAt(text: string, at: number, before = text[at - 1] ?? ''): FormulaSource | null {
  const kind = openingAt(text, at, before)
  if (!kind) return null
  const start = at + kind.open.length
  const end = closingAt(text, start, kind.close)
  if (end === -1) return null
  const tex = text.slice(start, end)
  if (tex.trim() === '' || (kind.open === '$' && /\s$/.test(tex))) return null
  if (kind.open === '$' && /\d/.test(text[end + 1] ?? '')) return null
  return { raw: text.slice(at, end + kind.close.length), tex, isDisplay: kind.isDisplay }
}

/** Whether a formula begins there whose end has not come. */
export function opensFormula(text: string, at: number): boolean {
  const kind = openingAt(text, at, text[at - 1] ?? '')
  return kind !== undefined && closingAt(text, at + kind.open.length, kind.close) === -1
}

function openingAt(text: string, at: number, before: string) {
  const kind = KINDS.find(({ open }) => text.startsWith(open, at))
  if (kind?.close !== '$') return kind
  return /[\s$]/.test(text[at + 1] ?? '') || /[\p{L}\p{N}$]/u.test(before) ? undefined : kind
}

function closingAt(text: string, start: number, close: string): number {
  const limit = Math.min(text.length, start + LONGEST_FORMULA)
  for (let at = start; at < limit; at += 1) {
    const character = text[at]
    if (character === close[0] && text.startsWith(close, at)) return at
    if (character === '\\') at += 1
    else if (character === '\n' && BARRIER.test(text.slice(at, at + BARRIER_LENGTH))) return -1
  }
  return -1
}
