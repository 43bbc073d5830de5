import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../../../src/main/models/builtin/random'
import { createSampler } from '../../../../src/main/models/builtin/sampler'

const finite = { noNaN: true, noDefaultInfinity: true }
const logits = fc.array(fc.double({ min: -20, max: 20, ...finite }), { minLength: 1, maxLength: 50 })
const temperature = fc.double({ min: 0.05, max: 2, ...finite })

/** How much of the probability is likelier than the token, by more than rounding can tell apart. */
function massAbove(token: number, values: readonly number[], heat: number): number {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp((value - highest) / heat))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const own = (powers[token] ?? 0) * (1 + 1e-9)
  return sum(powers.filter((power) => power > own)) / sum(powers)
}

test('nothing is drawn once what is likelier makes up top-p', () => {
  fc.assert(
    fc.property(
      logits,
      temperature,
      fc.double({ min: 0.1, max: 0.95, ...finite }),
      fc.nat(),
      (values, heat, topP, seed) => {
        const token = createSampler(heat, createRandom(seed), topP)(Float64Array.from(values))
        expect(massAbove(token, values, heat)).toBeLessThan(topP + 1e-9)
      }
    )
  )
})

test('the same seed draws the same tokens, another seed others', () => {
  const draw = (seed: number) => {
    const sample = createSampler(1, createRandom(seed))
    return Array.from({ length: 50 }, () => sample(Float64Array.from({ length: 40 }, (_, token) => token % 7)))
  }
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test('tokens come as often as their probability says', () => {
  const sample = createSampler(1, createRandom(7), 1)
  const counts = [0, 0, 0]
  for (let index = 0; index < 10_000; index++) {
    const token = sample(Float64Array.of(Math.log(0.6), Math.log(0.3), Math.log(0.1)))
    counts[token] = (counts[token] ?? 0) + 1
  }
  const shares = counts.map((count) => count / 10_000)
  expect(shares[0]).toBeCloseTo(0.6, 1)
  expect(shares[1]).toBeCloseTo(0.3, 1)
  expect(shares[2]).toBeCloseTo(0.1, 1)
})

test('temperature 0 takes the likeliest, the first of equals', () => {
  fc.assert(
    fc.property(logits, (values) => {
      const sample = createSampler(0, createRandom(1))
      expect(sample(Float64Array.from(values))).toBe(values.indexOf(Math.max(...values)))
    })
  )
})

test('random numbers are from 0 up to, not including, 1, and spread evenly', () => {
  fc.assert(
    fc.property(fc.nat({ max: 0xffffffff }), (seed) => {
      const random = createRandom(seed)
      const numbers = Array.from({ length: 2000 }, random)
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers)).toBeLessThan(1)
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
    })
  )
})
