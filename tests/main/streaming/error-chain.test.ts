import { expect, test } from 'vitest'
import { readErrorChain } from '../../../src/main/streaming/error-chain'

const messages = (error: unknown) => readErrorChain(error).map(({ message }) => message)

test('walks the causes, outermost first', () => {
  expect(messages(new Error('a', { cause: new Error('b', { cause: 'c' }) }))).toEqual(['a', 'b', 'c'])
})

test('takes the parts of an aggregate in', () => {
  expect(messages(new AggregateError([new Error('b'), new Error('c')], 'a'))).toEqual(['a', 'b', 'c'])
})

test('ends, also where an error causes itself, and where there is no end', () => {
  const circular = new Error('a')
  circular.cause = circular
  expect(messages(circular)).toEqual(['a'])
  const endless = new Error('n', {})
  Object.defineProperty(endless, 'cause', { get: () => Object.create(endless) })
  expect(messages(endless).length).toBeLessThan(20)
})

test.each([undefined, null, 0, false])('%j is no chain', (thrown) => {
  expect(readErrorChain(thrown)).toEqual([])
})
