import type { RedactKind } from '../../../shared/processor-spec'
import { redact } from '../../../shared/redact'
import { hasLuhnCheckDigit } from './luhn'

/** Every repetition is short or can be read in one way only, so that a hostile text cannot make these slow. */
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}/gi
const NUMBER = /\d[\d \u00a0\u202f-]*\d/g
/** With a country's code; with the area in brackets or after a 0; or three, three and four digits, as in North America. */
const PHONE =
  /\+\d{1,3}(?:[ .\-/\u00a0\u202f]?\(?\d{1,5}\)?){2,6}|(?<![\d.])(?:\(\d{2,5}\)|0\d{1,4})[ .\-/\u00a0\u202f]?\d{3,5}(?:[ .\-/\u00a0\u202f]?\d{2,5}){1,3}|(?<![\d.])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\d)/g

/** The shortest and the longest card number there is (ISO/IEC 7812), and the shortest telephone number, in digits. */
const CARD_DIGITS = { min: 13, max: 19 }
const MIN_PHONE_DIGITS = 7

/** In this order: a key may hold an email address, and a card number looks like a telephone's. */
const REDACTIONS: readonly [RedactKind, (text: string) => string][] = [
  ['keys', (text) => redact(text)],
  ['emails', (text) => text.replace(EMAIL, '[email]')],
  ['cards', (text) => text.replace(NUMBER, redactCards)],
  ['phones', (text) => text.replace(PHONE, (number) => (hasDigitsOfPhone(number) ? '[phone number]' : number))]
]

/** Takes details of the given kinds out of a text that begins and ends where no detail goes on. */
export function redactDetails(text: string, kinds: readonly RedactKind[]): string {
  return REDACTIONS.reduce((result, [kind, redactKind]) => (kinds.includes(kind) ? redactKind(result) : result), text)
}

/** Takes each row of whole groups out whose digits have the number and the check digit of a card. */
function redactCards(number: string): string {
  const groups = [...number.matchAll(/\d+/g)]
  let out = ''
  let end = 0
  for (let first = 0; first < groups.length; first += 1) {
    const last = findCardEnd(groups.map(([digits]) => digits).slice(first, first + CARD_DIGITS.max))
    if (last === null) continue
    const [from, to] = [groups[first], groups[first + last]]
    out += `${number.slice(end, from?.index)}[card number]`
    end = (to?.index ?? 0) + (to?.[0].length ?? 0)
    first += last
  }
  return out + number.slice(end)
}

/** The group in which a card number ends that begins with the first group. */
function findCardEnd(groups: readonly string[]): number | null {
  let digits = ''
  for (const [index, group] of groups.entries()) {
    digits += group
    if (digits.length > CARD_DIGITS.max) return null
    if (digits.length >= CARD_DIGITS.min && hasLuhnCheckDigit(digits)) return index
  }
  return null
}

function hasDigitsOfPhone(number: string): boolean {
  return number.replace(/\D/g, '').length >= MIN_PHONE_DIGITS
}
