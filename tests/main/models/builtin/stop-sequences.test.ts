import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StopSequences } from '../../../../src/main/models/builtin/stop-sequences'

function tellTo(sequences: readonly string[], pieces: readonly string[]): string {
  const stops = new StopSequences(sequences)
  let told = ''
  for (const piece of pieces) {
    const { text, isStopped } = stops.take(piece)
    told += text
    if (isStopped) return told
  }
  return told + stops.release()
}

test('wherever the text is cut, it ends before the first of the sequences, or whole', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(fc.array(letters), fc.array(letters, { maxLength: 4 }), (pieces, sequences) => {
      const whole = pieces.join('')
      const places = sequences.filter((sequence) => sequence !== '' && whole.includes(sequence))
      const end = Math.min(whole.length, ...places.map((sequence) => whole.indexOf(sequence)))
      // What stops first as it is told may stand later in the text than one that is longer, and overlaps it.
      const told = tellTo(sequences, pieces)
      expect(whole.startsWith(told)).toBe(true)
      expect(told.length).toBeGreaterThanOrEqual(end)
      for (const sequence of places) expect(told).not.toContain(sequence)
    })
  )
})

test('with one sequence, the text is all that comes before it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b') })
  fc.assert(
    fc.property(fc.array(letters), fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1 }), (pieces, sequence) => {
      expect(tellTo([sequence], pieces)).toBe(pieces.join('').split(sequence, 1)[0])
    })
  )
})
