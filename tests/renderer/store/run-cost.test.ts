import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costOf } from '../../../src/renderer/store/run-cost'

const usage = (inputTokens: number, outputTokens: number) => ({
  inputTokens,
  outputTokens,
  totalTokens: inputTokens + outputTokens
})
const PRICES = { inputPrice: '2.5', outputPrice: '10', currency: 'EUR' }

test('adds up what came in and what went out, each at its price for a million', () => {
  expect(costOf(usage(1000, 200), PRICES)).toEqual({ amount: 0.0045, currency: 'EUR' })
})

test('counts a price that was left out as nothing, and a currency as dollars', () => {
  expect(costOf(usage(1000, 200), { ...PRICES, inputPrice: '', currency: '' })).toEqual({
    amount: 0.002,
    currency: 'USD'
  })
  expect(costOf(usage(1000, 200), { ...PRICES, inputPrice: '0', outputPrice: '0' })).toMatchObject({ amount: 0 })
})

test('is unknown without prices, and where the provider did not count', () => {
  expect(costOf(usage(1, 1), { inputPrice: '', outputPrice: '', currency: '' })).toBeNull()
  expect(costOf(usage(1, 1), null)).toBeNull()
  expect(costOf(null, PRICES)).toBeNull()
})

test('never falls as tokens are added', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), (input, output, moreInput, moreOutput) => {
      const less = costOf(usage(input, output), PRICES)?.amount ?? 0
      expect(costOf(usage(input + moreInput, output + moreOutput), PRICES)?.amount).toBeGreaterThanOrEqual(less)
    })
  )
})
