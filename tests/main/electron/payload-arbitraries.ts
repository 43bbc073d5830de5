import fc from 'fast-check'
import type { InvokeChannel } from '../../../src/shared/ipc-contract'
import { VALID_PAYLOADS } from './valid-payloads'

/** Anything that structured clone carries. */
const ANYTHING = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })

/** What a hostile page would try first. */
const NASTY = fc.constantFrom<unknown>(
  '',
  '__proto__',
  '../../etc/passwd',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'streamscope://app/index.html',
  '\u0000',
  '\ud800',
  'x'.repeat(100_001),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  2 ** 53,
  null,
  undefined,
  [],
  {},
  [[]],
  true
)

/** Anything, the real thing, and near misses of it: a field altered, left out or added, at any depth. */
export function payloads(channel: InvokeChannel): fc.Arbitrary<unknown> {
  const valid = VALID_PAYLOADS[channel]
  const alone = fc.oneof(ANYTHING, NASTY, fc.constant(valid))
  if (typeof valid !== 'object' || valid === null) return alone
  const altered = fc
    .tuple(fc.constantFrom(...placesIn(valid)), fc.oneof(ANYTHING, NASTY))
    .map(([place, value]) => withValueAt(valid, place, value))
  return fc.oneof(alone, { arbitrary: altered, weight: 3 })
}

type Place = readonly (string | number)[]

/** Every field of a payload, and beside each object's fields some that it does not have. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...placesIn(inner, [...at, key])])
  return [...own, ...['more', 'limits', '__proto__', 'constructor', 'toString'].map((key) => [...at, key])]
}

/** A copy with another value at one place; undefined leaves the field out. */
function withValueAt(value: unknown, [key, ...rest]: Place, inner: unknown): unknown {
  if (key === undefined) return inner
  const copy: Record<string, unknown> = structuredClone(value as Record<string, unknown>)
  const next = rest.length === 0 ? inner : withValueAt(copy[key], rest, inner)
  if (next === undefined) delete copy[key]
  // Assignment would set the prototype, which structured clone does not carry: a field of that name does arrive.
  else Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true, writable: true })
  return copy
}
