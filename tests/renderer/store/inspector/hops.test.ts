import { expect, test } from 'vitest'
import { stationsOf, summarizeHops } from '../../../../src/renderer/store/inspector/hops'
import { UNKNOWN } from '../../../../src/shared/trace'
import { viewOf } from './traces'

/** Two tokens came out as one, a third waits in the queue; the second batch was never on the screen. */
const VIEW = viewOf({
  tokens: {
    wire: [100, 200, 300, 400],
    callback: [110, 220, 330, 440],
    queueIn: [120, 230, 340, 450],
    queueOut: [150, 260, 370, UNKNOWN],
    output: [0, 0, 1, UNKNOWN]
  },
  outputs: { sequence: [5, 9], at: [270, 380], length: [4, 2], lane: [0, 0] },
  batches: {
    last: [7, 9],
    sent: [280, 390],
    received: [290, 400],
    committed: [300, UNKNOWN],
    painted: [350, UNKNOWN]
  }
})

test('a token is in the first batch that holds its output', () => {
  expect(stationsOf(VIEW, 0)).toEqual([100, 110, 120, 150, 270, 280, 290, 300, 350])
  expect(stationsOf(VIEW, 2)).toEqual([300, 330, 340, 370, 380, 390, 400, UNKNOWN, UNKNOWN])
  expect(stationsOf(VIEW, 3).slice(3)).toEqual(Array(6).fill(UNKNOWN))
})

test('a hop counts every token that made it', () => {
  const hops = Object.fromEntries(summarizeHops(VIEW).map(({ hop, durations }) => [hop, durations]))
  expect(hops['callback']).toEqual({ p50: 0.2, p95: 0.4, p99: 0.4, longest: 0.4 })
  expect(hops['queueOut']).toEqual({ p50: 0.3, p95: 0.3, p99: 0.3, longest: 0.3 })
  expect(hops['processors']).toEqual({ p50: 0.1, p95: 1.2, p99: 1.2, longest: 1.2 })
  expect(hops['paint']).toEqual({ p50: 0.5, p95: 0.5, p99: 0.5, longest: 0.5 })
})

test('the summary is of the same times as the waterfall', () => {
  const tokens = Array.from({ length: 300 }, (_, token) => token)
  const view = viewOf({
    tokens: {
      wire: tokens,
      callback: tokens,
      queueIn: tokens,
      queueOut: tokens,
      output: tokens.map((token) => (token % 7 === 6 ? UNKNOWN : token))
    },
    outputs: { sequence: tokens.map((token) => token + 3), at: tokens.map((token) => token * 3) },
    batches: { last: [50, 120, 121, 250], sent: [900, 950, 1000, 1900] }
  })
  const durations = tokens.flatMap((token) => {
    const { 4: from = UNKNOWN, 5: to = UNKNOWN } = stationsOf(view, token)
    return from === UNKNOWN || to === UNKNOWN ? [] : [Math.max(0, to - from) / 100]
  })
  const sent = summarizeHops(view).find(({ hop }) => hop === 'sent')
  expect(sent?.durations.longest).toBe(Math.max(...durations))
  expect(sent?.durations.p50).toBe(durations.toSorted((a, b) => a - b)[Math.ceil(durations.length / 2) - 1])
})

test('a hop that no token made is left out', () => {
  expect(summarizeHops(viewOf({ tokens: { wire: [UNKNOWN], callback: [3], queueIn: [4] } }))).toMatchObject([
    { hop: 'queueIn' }
  ])
})
