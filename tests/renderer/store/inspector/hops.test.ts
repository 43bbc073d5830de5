import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HopCounts, stationsOf } from '../../../../src/renderer/store/inspector/hops'
import { cursorOf, type TraceView, withSlice } from '../../../../src/renderer/store/inspector/trace-view'
import { UNKNOWN } from '../../../../src/shared/trace'
import { type GivenTables, sliceOf, viewOf } from './traces'

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
  const hops = Object.fromEntries(new HopCounts().summarize(VIEW).map(({ hop, durations }) => [hop, durations]))
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
  const sent = new HopCounts().summarize(view).find(({ hop }) => hop === 'sent')
  expect(sent?.durations.longest).toBe(Math.max(...durations))
  expect(sent?.durations.p50).toBe(durations.toSorted((a, b) => a - b)[Math.ceil(durations.length / 2) - 1])
})

test('a hop that no token made is left out', () => {
  expect(new HopCounts().summarize(viewOf({ tokens: { wire: [UNKNOWN], callback: [3], queueIn: [4] } }))).toMatchObject(
    [{ hop: 'queueIn' }]
  )
})

/** How far a run has come: rows of each table, tokens that have come out, batches of which the window has told. */
interface Progress {
  tokens: number
  released: number
  batches: number
  seen: number
}

/** Two tokens an output, three outputs a batch, all times different. */
function runSoFar({ tokens, released, batches, seen }: Progress): GivenTables {
  const rows = (count: number, value: (row: number) => number) => Array.from({ length: count }, (_, row) => value(row))
  const outputs = Math.floor(released / 2)
  const known = Math.min(seen, batches)
  return {
    tokens: {
      wire: rows(tokens, (row) => row * 100),
      callback: rows(tokens, (row) => row * 101),
      queueIn: rows(tokens, (row) => row * 102),
      queueOut: rows(Math.min(tokens, released), (row) => row * 103),
      output: rows(Math.min(tokens, outputs * 2), (row) => Math.floor(row / 2))
    },
    outputs: { sequence: rows(outputs, (row) => row + 1), at: rows(outputs, (row) => row * 211) },
    batches: {
      last: rows(batches, (row) => row * 3 + 3),
      sent: rows(batches, (row) => row * 700),
      received: rows(known, (row) => row * 710),
      committed: rows(known, (row) => (row % 4 === 3 ? UNKNOWN : row * 720)),
      painted: rows(known, (row) => (row % 4 === 3 ? UNKNOWN : row * 730))
    }
  }
}

/** The next answer of main: from where the page asks on, and so many rows of each table at most. */
function follow(view: TraceView | null, tables: GivenTables, limit: number): TraceView {
  const from = cursorOf(view)
  const cut = Object.entries(tables).map(([table, columns]) => {
    const first = from[table as keyof typeof from]
    return [
      table,
      Object.fromEntries(Object.entries(columns).map(([name, all]) => [name, all.slice(first, first + limit)]))
    ]
  })
  return withSlice(view, sliceOf(Object.fromEntries(cut), from))
}

test('what is counted as a run goes on is what is counted at its end', () => {
  const grown = fc.record({
    tokens: fc.nat(40),
    released: fc.nat(40),
    batches: fc.nat(8),
    seen: fc.nat(8),
    limit: fc.integer({ min: 5, max: 60 })
  })
  fc.assert(
    fc.property(fc.array(grown, { minLength: 1, maxLength: 12 }), (steps) => {
      const counts = new HopCounts()
      const progress: Progress = { tokens: 0, released: 0, batches: 0, seen: 0 }
      let view: TraceView | null = null
      for (const { limit, ...step } of steps) {
        progress.tokens += step.tokens
        progress.released = Math.min(progress.tokens, progress.released + step.released)
        progress.batches = Math.min(Math.floor(progress.released / 6), progress.batches + step.batches)
        progress.seen = Math.min(progress.batches, progress.seen + step.seen)
        view = follow(view, runSoFar(progress), limit)
        expect(counts.summarize(view)).toEqual(new HopCounts().summarize(view))
      }
    }),
    { numRuns: 40 }
  )
})

test('another, shorter trace is counted from its start', () => {
  const counts = new HopCounts()
  counts.summarize(viewOf(runSoFar({ tokens: 60, released: 60, batches: 10, seen: 10 })))
  const shorter = viewOf(runSoFar({ tokens: 12, released: 12, batches: 2, seen: 2 }))
  expect(counts.summarize(shorter)).toEqual(new HopCounts().summarize(shorter))
})
