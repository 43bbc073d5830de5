import { expect, it } from 'vitest'
import { createCheckChannel } from '../../../src/main/electron/check-channel'
import { DEFAULT_RUN_LIMITS } from '../../../src/shared/plain-values'
import { systemTimer } from '../../../src/shared/timer'

function openChannel() {
  const pushed: { channel: string; payload: Record<string, unknown> }[] = []
  const waiting: (() => void)[] = []
  const channel = createCheckChannel({
    // Never comes to anything: what matters here is who may begin and who hears of the end.
    open: () => new Promise(() => {}),
    currentLimits: () => DEFAULT_RUN_LIMITS,
    timer: systemTimer,
    push: (name, payload) => {
      pushed.push({ channel: name, payload: payload as unknown as Record<string, unknown> })
      for (const resolve of waiting.splice(0)) resolve()
    },
    reportError: (_what, error) => {
      throw error
    }
  })
  return { channel, pushed, nextPush: () => new Promise<void>((resolve) => waiting.push(resolve)) }
}

const TARGET = { profileId: 'profile-1' }

it('tells of the steps by the id that the window gave', async () => {
  const { channel, pushed, nextPush } = openChannel()
  channel.start('check-1', TARGET)
  await nextPush()
  expect(pushed).toEqual([
    { channel: 'check:step', payload: { checkId: 'check-1', step: expect.objectContaining({ name: 'address' }) } }
  ])
})

it('refuses a second one of the same id, and more than a few at once', () => {
  const { channel } = openChannel()
  channel.start('check-1', TARGET)
  expect(() => channel.start('check-1', TARGET)).toThrow('running already')
  for (const id of ['check-2', 'check-3', 'check-4']) channel.start(id, TARGET)
  expect(() => channel.start('check-5', TARGET)).toThrow('Several checks are running')
})

it('knows what it can cancel', () => {
  const { channel } = openChannel()
  channel.start('check-1', TARGET)
  expect(channel.cancel('check-1')).toBe(true)
  expect(channel.cancel('check-9')).toBe(false)
  expect(() => channel.cancelAll()).not.toThrow()
})
