import { expect, it } from 'vitest'
import { findTrace, tracesOf } from './secret-traces'

const SECRET = 'Zq7vN2xKpL4+wR8/tB6mYc3HsD9fJgUe5aW1'
const TRACES = tracesOf(SECRET)

it.each([
  [`a ${SECRET} b`, 'as it is'],
  [Buffer.from(`a ${SECRET}`, 'utf16le'), 'in UTF-16'],
  [Buffer.from(SECRET).toString('hex'), 'in hexadecimal'],
  [encodeURIComponent(`?key=${SECRET}`), 'URL-encoded'],
  [[...SECRET].reverse().join(''), 'turned round'],
  [Buffer.from(SECRET).toString('base64'), 'in base64, 0 bytes into a text'],
  [Buffer.from(`Bearer ${SECRET}, and more`).toString('base64'), 'in base64, 1 bytes into a text'],
  [Buffer.from(`me:12345${SECRET}`).toString('base64'), 'in base64, 2 bytes into a text'],
  [`Incorrect key: ${SECRET.slice(0, 8)}****`, 'its beginning'],
  [`…${SECRET.slice(-8)}`, 'its end']
])('finds it in %s', (text, form) => {
  expect(findTrace(text, TRACES)).toBe(form)
})

it('finds nothing where there is nothing of it', () => {
  expect(findTrace(`${SECRET.slice(0, 7)} ${SECRET.slice(-7)}`, TRACES)).toBeNull()
})
