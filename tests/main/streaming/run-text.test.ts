import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RunText } from '../../../src/main/streaming/run-text'

test('is the sum of its parts, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.integer({ min: 1, max: 400 }), (parts, rounds) => {
      const text = new RunText()
      for (let round = 0; round < rounds; round += 1) for (const part of parts) text.append(part)
      expect(text.toString()).toBe(parts.join('').repeat(rounds))
    })
  )
})
