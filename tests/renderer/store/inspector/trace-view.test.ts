import { expect, test } from 'vitest'
import { cursorOf, FROM_THE_START, withSlice } from '../../../../src/renderer/store/inspector/trace-view'
import { UNKNOWN } from '../../../../src/shared/trace'
import { sliceOf, viewOf } from './traces'

test('nothing is known of before the first slice', () => {
  expect(cursorOf(null)).toEqual(FROM_THE_START)
})

test('what may still change is asked for again, and what is settled is not', () => {
  const view = viewOf({
    tokens: { wire: [1, 2, 3, 4], output: [0, 0, UNKNOWN, UNKNOWN] },
    outputs: { sequence: [1] },
    batches: { last: [1, 2], received: [5, UNKNOWN], committed: [UNKNOWN, UNKNOWN] },
    reads: { at: [1, 2, 3] },
    events: { at: [1, 2, 3, 4, 5], callback: [0, UNKNOWN, 1, UNKNOWN, UNKNOWN] },
    callbacks: { at: [1, 2] }
  })
  expect(cursorOf(view)).toEqual({ tokens: 2, outputs: 1, batches: 1, reads: 3, events: 2, callbacks: 2 })
})

test('of rows that are never filled only the last thousands are asked for again', () => {
  const output = Array.from({ length: 30_000 }, () => UNKNOWN)
  expect(cursorOf(viewOf({ tokens: { wire: output, output } })).tokens).toBe(25_000)
})

test('a slice overwrites what it holds again, and leaves the rest', () => {
  const view = viewOf({ tokens: { wire: [1, 2, 3], output: [0, UNKNOWN, UNKNOWN] } })
  const next = withSlice(view, sliceOf({ tokens: { wire: [2, 3, 4], output: [1, 1, UNKNOWN] } }, { tokens: 1 }))
  const { rows, columns } = next.tables.tokens
  expect(rows).toBe(4)
  expect([...columns.wire.subarray(0, rows)]).toEqual([1, 2, 3, 4])
  expect([...columns.output.subarray(0, rows)]).toEqual([0, 1, 1, UNKNOWN])
})

test('grows beyond the room that it had', () => {
  const wire = Array.from({ length: 3000 }, (_, row) => row)
  const first = viewOf({ tokens: { wire: wire.slice(0, 1000) } })
  const whole = withSlice(first, sliceOf({ tokens: { wire: wire.slice(1000) } }, { tokens: 1000 }))
  expect([...whole.tables.tokens.columns.wire.subarray(0, 3000)]).toEqual(wire)
})
