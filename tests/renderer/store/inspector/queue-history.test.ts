import { expect, test } from 'vitest'
import { queueHistoryOf } from '../../../../src/renderer/store/inspector/queue-history'
import { UNKNOWN } from '../../../../src/shared/trace'
import { viewOf } from './traces'

test('counts what is in the queue, and for how long it was full', () => {
  const view = viewOf({
    tokens: { queueIn: [100, 200, 500], queueOut: [400, 600, UNKNOWN] },
    reads: { at: [50, 300], bytes: [10, 25] }
  })
  expect(queueHistoryOf(view)).toEqual({
    depthAtMs: [1, 2, 4, 5, 6],
    depths: [1, 2, 1, 2, 1],
    readAtMs: [0.5, 3],
    readBytes: [10, 25],
    highWater: 2,
    fullMs: 3
  })
})

test('what comes and goes in the same moment was in between', () => {
  expect(queueHistoryOf(viewOf({ tokens: { queueIn: [7], queueOut: [7] } })).depths).toEqual([1, 0])
})

test('a queue that is still full has been full so far', () => {
  const view = viewOf({
    tokens: { queueIn: [100, 200, UNKNOWN], queueOut: [UNKNOWN, UNKNOWN, UNKNOWN] },
    reads: { at: [900], bytes: [1] }
  })
  expect(queueHistoryOf(view).fullMs).toBe(7)
})

test('what goes in is noted before what made room for it, and still the bound holds', () => {
  const view = viewOf({ tokens: { queueIn: [100, 200, 299, 399], queueOut: [300, 400, 500, 600] } })
  expect(queueHistoryOf(view)).toMatchObject({ highWater: 2, depths: [1, 2, 2, 2, 2, 2, 1, 0], fullMs: 3 })
})

test('of many points it keeps the highest of each stretch', () => {
  const tokens = Array.from({ length: 5000 }, (_, token) => token)
  const queueIn = tokens.map((token) => token * 10)
  // Each leaves before the next one comes, but for four in the middle.
  const queueOut = tokens.map((token) => (token >= 2500 && token < 2504 ? 25_035 : token * 10 + 5))
  const { depths, depthAtMs, highWater } = queueHistoryOf(viewOf({ tokens: { queueIn, queueOut } }))
  expect(depths.length).toBeLessThanOrEqual(2000)
  expect(depthAtMs).toEqual(depthAtMs.toSorted((a, b) => a - b))
  expect(highWater).toBe(2)
  expect(Math.max(...depths)).toBe(2)
})
