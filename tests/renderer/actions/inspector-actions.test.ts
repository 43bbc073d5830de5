import { expect, test } from 'vitest'
import { createInspectorActions } from '../../../src/renderer/actions/inspector-actions'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { succeed } from '../../../src/shared/result'
import type { TraceSlice } from '../../../src/shared/trace'
import { createManualTimer } from '../../helpers/manual-timer'
import { createInMemoryBridge } from '../in-memory-bridge'
import { sliceOf } from '../store/inspector/traces'

/** A window that follows the trace of a run, of which main answers one slice after the other. */
function follow(slices: readonly (TraceSlice | null)[]) {
  const timer = createManualTimer()
  const left = [...slices]
  const bridge = createInMemoryBridge({ 'trace:read': async () => succeed(left.shift() ?? null) })
  const store = createAppStore()
  const stop = createInspectorActions(bridge, store, timer).followTrace('run')
  return { timer, stop, asked: () => bridge.invokes.length, view: () => store.getState().inspector.traces['run'] }
}

function tokens(count: number, from = 0): TraceSlice {
  return sliceOf({ tokens: { wire: Array.from({ length: count }, (_, row) => from + row) } }, { tokens: from })
}

function over(slice: TraceSlice): TraceSlice {
  return { ...slice, facts: { ...slice.facts, isOver: true } }
}

test('a trace is asked for as often as figures can be read', async () => {
  const { timer, asked, view } = follow([tokens(10), tokens(10, 10)])
  await timer.hasPendingIn(250)
  timer.advance(250)
  await timer.hasPendingIn(250)
  expect(asked()).toBe(2)
  expect(view()?.tables.tokens.rows).toBe(20)
})

test('where more comes than anybody reads it is asked for half as often, until less comes', async () => {
  const { timer, asked } = follow([tokens(1000), tokens(1000, 1000), tokens(10, 2000)])
  await timer.hasPendingIn(500)
  timer.advance(500)
  await timer.hasPendingIn(500)
  timer.advance(500)
  await timer.hasPendingIn(250)
  expect(asked()).toBe(3)
})

test('what was too much for one answer is asked for soon', async () => {
  const { timer, asked } = follow([tokens(20_000), over(tokens(5, 20_000))])
  await timer.hasPendingIn(250)
  timer.advance(250)
  await Promise.resolve()
  expect(asked()).toBe(2)
})

test('nobody asks once it is whole, or once it is not looked at any more', async () => {
  const whole = follow([over(tokens(3))])
  const left = follow([tokens(3)])
  await left.timer.hasPending(1)
  left.stop()
  expect(left.timer.pending).toBe(0)
  expect(whole.timer.pending).toBe(0)
  expect(whole.asked()).toBe(1)
})
