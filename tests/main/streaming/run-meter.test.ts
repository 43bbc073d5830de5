import { expect, test } from 'vitest'
import { RunMeter } from '../../../src/main/streaming/run-meter'
import { createManualTimer } from '../../helpers/manual-timer'

test('knows nothing before the first token', () => {
  const timer = createManualTimer()
  const meter = new RunMeter(timer)
  timer.advance(40)
  expect(meter.read()).toEqual({
    timeToFirstTokenMs: null,
    tokensPerSecond: null,
    tokens: 0,
    queueDepth: 0,
    queueHighWater: 0,
    durationMs: 40
  })
})

test('counts the tokens after the first over the time since the first', () => {
  const timer = createManualTimer()
  const meter = new RunMeter(timer)
  timer.advance(300)
  for (let token = 0; token < 11; token += 1) {
    meter.countToken()
    if (token < 10) timer.advance(50)
  }
  timer.advance(9999)
  expect(meter.read()).toMatchObject({ timeToFirstTokenMs: 300, tokensPerSecond: 20, tokens: 11 })
})

test('one token has no speed', () => {
  const timer = createManualTimer()
  const meter = new RunMeter(timer)
  meter.countToken()
  timer.advance(50)
  expect(meter.read()).toMatchObject({ tokensPerSecond: null, tokens: 1 })
})

test('counts as the provider does, once it has said how many', () => {
  const timer = createManualTimer()
  const meter = new RunMeter(timer)
  meter.countToken()
  timer.advance(1000)
  meter.countToken()
  meter.setUsage({ inputTokens: 5, outputTokens: 101, totalTokens: 106 })
  expect(meter.read()).toMatchObject({ tokens: 101, tokensPerSecond: 100 })
})

test.each([
  [false, 10],
  [true, 100]
])(
  'tokens that were thought before the first one have no part in the speed, unless they were sent: %s',
  (isSent, speed) => {
    const timer = createManualTimer()
    const meter = new RunMeter(timer)
    meter.countToken(isSent)
    timer.advance(1000)
    meter.countToken()
    meter.setUsage({ inputTokens: 5, outputTokens: 101, totalTokens: 106, reasoningTokens: 90 })
    expect(meter.read()).toMatchObject({ tokens: 101, tokensPerSecond: speed })
  }
)

test('an update is due at the first token, then at most four times a second', () => {
  const timer = createManualTimer()
  const meter = new RunMeter(timer)
  const due: number[] = []
  for (let atMs = 0; atMs < 1000; atMs += 10) {
    if (meter.isUpdateDue()) due.push(atMs)
    timer.advance(10)
  }
  expect(due).toEqual([0, 250, 500, 750])
})

test('remembers the high water of earlier attempts, and shows the depth of the present one', () => {
  const meter = new RunMeter(createManualTimer())
  meter.watchQueue({ depth: 9, highWater: 9 })
  meter.watchQueue({ depth: 1, highWater: 3 })
  expect(meter.readUpdate()).toMatchObject({ queueDepth: 1, queueHighWater: 9 })
})
