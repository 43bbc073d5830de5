import { describe, expect, it } from 'vitest'
import { DELIVERIES } from '../../../src/shared/delivery'
import { isTerminalRunEvent, type RunEvent } from '../../../src/shared/run-event'
import { createManualTimer } from '../../helpers/manual-timer'
import { FAULT_MATRIX } from './fault-matrix'
import { nameOfEnd } from './fault-row'
import { playRow, type RowTime } from './play-row'
import { CANARY_KEY, REMOTE_PROVIDERS } from './provider-case'

function turnedByHand() {
  const timer = createManualTimer()
  const time: RowTime = {
    timer,
    pass: async (delayMs) => timer.advance(delayMs),
    async passBackOff(delayMs) {
      await timer.hasPending(1)
      timer.advance(delayMs)
    }
  }
  return { timer, time }
}

function joined(events: readonly RunEvent[], type: 'text-delta' | 'reasoning-delta'): string {
  return events.map((event) => (event.type === type ? event.text : '')).join('')
}

const MODES = DELIVERIES.flatMap((delivery) => REMOTE_PROVIDERS.map((provider) => ({ provider, delivery })))

describe.each(MODES)('the fault matrix through LangChain: $provider, $delivery', ({ provider, delivery }) => {
  it.each(FAULT_MATRIX)('$name', async (row) => {
    const { timer, time } = turnedByHand()
    const { run, end, server, elsewhere, origin } = await playRow(row, provider, time, delivery)
    const { expected } = row

    expect({ terminal: nameOfEnd(end), requests: server.requests.length }).toEqual({
      terminal: expected.terminal,
      requests: expected.requests
    })
    expect(end).toMatchObject({ ...expected.details, text: expected.text ?? '' })
    expect(end.otherReplies).toBe(expected.otherReplies)
    expect(joined(run.events, 'text-delta')).toBe(expected.text ?? '')
    expect(joined(run.events, 'reasoning-delta')).toBe(expected.reasoning ?? '')
    expect(run.events.filter(isTerminalRunEvent)).toHaveLength(1)
    expect(run.events.map(({ sequence }) => sequence)).toEqual(run.events.map((_, index) => index))
    const backOffsMs = run.events.flatMap((event) => (event.type === 'retry' ? [event.delayMs] : []))
    expect(backOffsMs).toEqual(expected.backOffsMs ?? [])
    if (end.type === 'run-error') {
      expect(end.error.message).toMatch(expected.says ?? /./)
      expectReadable(end.error.message)
      const hasArrived = Boolean(expected.text || expected.reasoning)
      expect(end.error.message.includes('What arrived is kept.')).toBe(hasArrived)
      expect(end.error.host).toBe(new URL(origin).host)
    }

    expect(timer.pending, 'timers left behind').toBe(0)
    expect(server.socketsOpened - server.socketsClosed, 'sockets left open').toBe(0)
    expect(elsewhere.requests, 'requests to another server').toEqual([])
    expect(JSON.stringify(run.events)).not.toContain(CANARY_KEY)
  })
})

/** What every sentence of the matrix has in common. */
function expectReadable(sentence: string): void {
  expect(sentence).not.toMatch(/\n|Troubleshooting|langchain|undici|\bat \S+:\d+:\d+|\[object|undefined/i)
  expect(sentence).toMatch(/^[A-Z0-9].*[.)]$/)
  expect(sentence.length).toBeLessThan(500)
}
