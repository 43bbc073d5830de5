import { expect, test } from 'vitest'
import { createBridge } from '../../src/preload/create-bridge'
import type { Bridge } from '../../src/shared/bridge'
import { INVOKE_CHANNELS } from '../../src/shared/ipc-contract'
import { createInMemoryIpc } from '../main/electron/in-memory-ipc'

/** The bridge as a page may misuse it. */
interface UntypedBridge {
  invoke(channel: unknown, request?: unknown): Promise<unknown>
  on(channel: unknown, listener: (...received: unknown[]) => void): () => void
}

function createPair() {
  const ipc = createInMemoryIpc({})
  for (const channel of INVOKE_CHANNELS) {
    ipc.handle(channel, async (_event, payload) => ({ ok: true, value: [channel, payload] }))
  }
  const bridge = createBridge(ipc)
  return { ipc, bridge, untyped: bridge as unknown as UntypedBridge }
}

test('an invoke carries its channel and payload, and brings back the answer', async () => {
  const { bridge } = createPair()
  expect(await bridge.invoke('run:cancel', { runId: 'run-1' })).toEqual({
    ok: true,
    value: ['run:cancel', { runId: 'run-1' }]
  })
})

test.each(['run:batch', 'RUN:START', '__proto__', '', 7, null])(
  'the invoke channel %j does not exist',
  async (channel) => {
    const { untyped } = createPair()
    expect(await untyped.invoke(channel)).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
  }
)

test('a listener hears the payload alone, until it unsubscribes', () => {
  const { ipc, bridge } = createPair()
  const heard: unknown[][] = []
  const off = bridge.on('settings:changed', (...received: unknown[]) => heard.push(received))
  ipc.send('settings:changed', { theme: 'dark' })
  off()
  off()
  ipc.send('settings:changed', { theme: 'light' })
  expect(heard).toEqual([[{ theme: 'dark' }]])
})

test('two listeners unsubscribe apart', () => {
  const { ipc, bridge } = createPair()
  const heard: string[] = []
  const listener = () => void heard.push('heard')
  bridge.on('settings:changed', listener)
  bridge.on('settings:changed', listener)()
  ipc.send('settings:changed', { theme: 'dark' })
  expect(heard).toEqual(['heard'])
})

test('a push channel that does not exist is refused', () => {
  expect(() => createPair().untyped.on('run:start', () => {})).toThrow('There is no channel run:start.')
})

test('the bridge is frozen and has nothing raw on it', () => {
  const { bridge } = createPair()
  expect(Object.isFrozen(bridge)).toBe(true)
  expect(Object.keys(bridge) as (keyof Bridge)[]).toEqual(['invoke', 'on'])
})
