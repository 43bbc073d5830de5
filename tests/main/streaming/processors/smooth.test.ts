import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OnHeld } from '../../../../src/main/streaming/processors/processor'
import { createNoSmooth, createSmooth, PACE_MS } from '../../../../src/main/streaming/processors/smooth'
import type { RunEvent } from '../../../../src/shared/run-event'
import { createManualTimer } from '../../../helpers/manual-timer'
import { processTexts, textDelta } from './process-text'

/** Lets everything run that does not wait for the clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

/** A smoothed stream that a test feeds and whose clock it turns. */
function openSmooth(lagMs: number) {
  const timer = createManualTimer()
  const out: { text: string; atMs: number }[] = []
  const waiting: RunEvent[] = []
  let held = 0
  let wake = () => {}
  let isOver = false
  async function* source() {
    for (;;) {
      const next = waiting.shift()
      if (next) yield next
      else if (isOver) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const onHeld: OnHeld = (length) => {
    held = length
  }
  const ended = (async () => {
    for await (const event of createSmooth({ lagMs }, timer)(source(), onHeld)) {
      out.push({ text: 'text' in event ? event.text : event.type, atMs: timer.now() })
    }
  })()
  return {
    out,
    timer,
    heldLength: () => held,
    async feed(event: RunEvent) {
      waiting.push(event)
      wake()
      await settle()
    },
    /** Turns the clock in steps, so that each tick is heard before the next. */
    async advance(delayMs: number) {
      for (let passed = 0; passed < delayMs; passed += 5) {
        timer.advance(Math.min(5, delayMs - passed))
        await settle()
      }
    },
    async end() {
      isOver = true
      wake()
      await ended
    }
  }
}

test('a lump goes out in even pieces, and all of it within the lag', async () => {
  const smooth = openSmooth(200)
  await smooth.feed(textDelta('x'.repeat(110)))
  await smooth.advance(200)
  expect(smooth.out.map(({ text }) => text.length)).toEqual(Array(11).fill(10))
  expect(smooth.out.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 11 }, (_, index) => index * PACE_MS))
  expect(smooth.heldLength()).toBe(0)
  await smooth.end()
  expect(smooth.timer.pending).toBe(0)
})

test('the end lets all that waits go at once, and so does anything that is no text', async () => {
  const reasoning = { ...textDelta('hm'), type: 'reasoning-delta' } as RunEvent
  const smooth = openSmooth(1000)
  await smooth.feed(textDelta('Once upon a time'))
  await smooth.feed(reasoning)
  await smooth.feed(textDelta('there was'))
  await smooth.end()
  expect(smooth.out.map(({ atMs }) => atMs)).toEqual(Array(smooth.out.length).fill(0))
  const texts = smooth.out.map(({ text }) => text)
  expect(texts.slice(0, texts.indexOf('hm')).join('')).toBe('Once upon a time')
  expect(texts.slice(texts.indexOf('hm') + 1).join('')).toBe('there was')
})

test('no character is cut in two', async () => {
  const astronaut = '👩🏽‍🚀'
  const smooth = openSmooth(400)
  await smooth.feed(textDelta(astronaut.repeat(5)))
  await smooth.advance(400)
  for (const { text } of smooth.out) expect(text.replaceAll(astronaut, '')).toBe('')
  await smooth.end()
})

test('for a reader who wants no motion every token passes as it came', async () => {
  expect(await processTexts(createNoSmooth(), ['Once upon', ' a', ' time'])).toEqual(['Once upon', ' a', ' time'])
})

test('whoever leaves in the middle leaves nothing behind', async () => {
  const timer = createManualTimer()
  let isLeft = false
  async function* source() {
    try {
      for (;;) yield textDelta('x'.repeat(100))
    } finally {
      isLeft = true
    }
  }
  for await (const _event of createSmooth({}, timer)(source())) break
  expect({ isLeft, pending: timer.pending }).toEqual({ isLeft: true, pending: 0 })
})

/** As the test turns the clock. */
const fives = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 5)

const arrivals = fc.array(fc.record({ afterMs: fives(0, 80), text: fc.string({ unit: 'grapheme', maxLength: 40 }) }), {
  maxLength: 12
})

test('however a text comes, none of it is lost, moved, or later than the lag', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, fives(4, 100), async (given, lagMs) => {
      const smooth = openSmooth(lagMs)
      const dueAt: number[] = []
      for (const { afterMs, text } of given) {
        await smooth.advance(afterMs)
        await smooth.feed(textDelta(text))
        for (let unit = 0; unit < text.length; unit += 1) dueAt.push(smooth.timer.now() + lagMs)
      }
      await smooth.advance(lagMs)
      expect(smooth.heldLength()).toBe(0)
      await smooth.end()
      expect(smooth.out.map(({ text }) => text).join('')).toBe(given.map(({ text }) => text).join(''))
      let unit = 0
      for (const { text, atMs } of smooth.out) {
        for (const end = unit + text.length; unit < end; unit += 1) expect(atMs).toBeLessThanOrEqual(dueAt[unit] ?? 0)
      }
    }),
    { numRuns: 100 }
  )
})
