import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChanges, differenceOf } from '../../../src/renderer/store/text-difference'

const words = fc
  .array(fc.constantFrom('one', 'two', 'three', '\n', ', ', ' ', 'é', '👋🏽', 'مرحبا'))
  .map((some) => some.join(' '))

test('what is the same and what was removed make up the one text, with what was added the other', () => {
  fc.assert(
    fc.property(words, words, (base, other) => {
      const parts = differenceOf(base, other) ?? []
      const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
      expect(without('added')).toBe(base)
      expect(without('removed')).toBe(other)
    })
  )
})

test('words are told apart, not letters, and are counted', () => {
  const parts = differenceOf('The cat sat on the mat.', 'The dog sat on a mat, quietly.') ?? []
  expect(parts).toContainEqual({ kind: 'removed', text: 'cat' })
  expect(parts).toContainEqual({ kind: 'added', text: 'dog' })
  expect(countChanges(differenceOf('one two', 'one three four') ?? [])).toEqual({ added: 2, removed: 1 })
})

test('texts that are too long, or have too little in common, are not compared', () => {
  expect(differenceOf('a '.repeat(150_000), 'b '.repeat(150_000))).toBeNull()
  const numbers = (from: number) => Array.from({ length: 20_000 }, (_, index) => from + index).join(' ')
  expect(differenceOf(numbers(0), numbers(100_000))).toBeNull()
})
