import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPush } from '../../../src/main/electron/push'
import { handleInvokes, type InvokeHandlers } from '../../../src/main/electron/typed-ipc'
import { INVOKE_CHANNELS, type InvokeChannel } from '../../../src/shared/ipc-contract'
import { INVOKE_SCHEMAS } from '../../../src/shared/ipc-schemas'
import { RunFault } from '../../../src/shared/run-error'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings'
import { createInMemoryIpc } from './in-memory-ipc'
import { payloads } from './payload-arbitraries'
import { VALID_PAYLOADS } from './valid-payloads'

/** An edge whose handlers write down what they are given. */
function createEdge(answer: () => unknown = () => 'answered') {
  const ipc = createInMemoryIpc({ trusted: true })
  const handled: { channel: InvokeChannel; request: unknown }[] = []
  const unexpected: unknown[] = []
  const handlers = Object.fromEntries(
    INVOKE_CHANNELS.map((channel) => [
      channel,
      (request: unknown) => {
        handled.push({ channel, request })
        return answer()
      }
    ])
  ) as unknown as InvokeHandlers
  handleInvokes({
    receiver: ipc,
    handlers,
    isTrusted: (event) => event.trusted,
    redact: (text) => text.replace('hush', '[redacted]'),
    reportError: (_channel, error) => unexpected.push(error)
  })
  return { ipc, handled, unexpected }
}

describe('an invoke', () => {
  test.each(INVOKE_CHANNELS)('%s hands a valid payload to its handler, defaults filled in', async (channel) => {
    const { ipc, handled } = createEdge()
    expect(await ipc.invokeRaw(channel, VALID_PAYLOADS[channel])).toEqual({ ok: true, value: 'answered' })
    expect(handled).toEqual([{ channel, request: INVOKE_SCHEMAS[channel].parse(VALID_PAYLOADS[channel]) }])
  })

  test.each(INVOKE_CHANNELS)('%s is refused to an untrusted sender', async (channel) => {
    const { ipc, handled } = createEdge()
    ipc.sender = { trusted: false }
    expect(await ipc.invokeRaw(channel, VALID_PAYLOADS[channel])).toMatchObject({
      ok: false,
      error: { code: 'forbidden' }
    })
    expect(handled).toEqual([])
  })

  test('names the field that is wrong', async () => {
    const { ipc } = createEdge()
    const answer = await ipc.invokeRaw('run:start', { ...(VALID_PAYLOADS['run:start'] as object), temperature: 3 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    expect(answer.ok ? '' : answer.error.message).toMatch(/^run:start: temperature: /)
  })

  test('says of a text that is too long what a person can do', async () => {
    const { ipc } = createEdge()
    const request = { ...(VALID_PAYLOADS['run:start'] as object), model: 'm'.repeat(257) }
    expect(await ipc.invokeRaw('run:start', request)).toMatchObject({
      error: { message: 'What was entered is too long (model): 256 characters are the most. Shorten it.' }
    })
  })

  test('with a second payload is refused', async () => {
    const { ipc, handled } = createEdge()
    expect(await ipc.invokeRaw('run:cancel', { runId: 'run-1' }, 'more')).toMatchObject({ ok: false })
    expect(handled).toEqual([])
  })

  test('with a payload too large to look at is refused', async () => {
    const { ipc, handled } = createEdge()
    const circular: { messages: unknown[] } = { messages: [] }
    circular.messages.push(circular)
    const content = 'a'.repeat(1_000_000)
    const messages = Array.from({ length: 5 }, () => ({ role: 'human', content }))
    for (const payload of [new Array(4_000_000_000), { messages: new Array(4_000_000_000) }, circular, { messages }]) {
      expect(await ipc.invokeRaw('run:start', payload)).toMatchObject({ error: { code: 'invalid-request' } })
    }
    expect(handled).toEqual([])
  })

  test('that fails for a known reason says it', async () => {
    const { ipc, unexpected } = createEdge(() => {
      throw new RunFault('missing-credential', 'Set OPENAI_API_KEY.')
    })
    expect(await ipc.invokeRaw('run:list')).toEqual({
      ok: false,
      error: { code: 'missing-credential', message: 'Set OPENAI_API_KEY.' }
    })
    expect(unexpected).toEqual([])
  })

  test('that fails unexpectedly keeps the cause inside main', async () => {
    const cause = new Error('sk-secret')
    const { ipc, unexpected } = createEdge(() => Promise.reject(cause))
    const answer = await ipc.invokeRaw('run:list')
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('sk-secret')
    expect(unexpected).toEqual([cause])
  })

  test('whose sender check throws is not handled', async () => {
    const ipc = createInMemoryIpc({})
    const { handled } = createEdge()
    handleInvokes({
      receiver: ipc,
      handlers: {} as InvokeHandlers,
      isTrusted: () => {
        throw new Error('Render frame was disposed')
      },
      redact: (text) => text,
      reportError: () => {}
    })
    expect(await ipc.invokeRaw('run:list')).toMatchObject({ ok: false })
    expect(handled).toEqual([])
  })
})

describe.each(INVOKE_CHANNELS)('under fuzz, %s', (channel) => {
  test('handles nothing that its schema refuses, and always answers', async () => {
    const { ipc, handled, unexpected } = createEdge()
    await fc.assert(
      fc.asyncProperty(payloads(channel), async (payload) => {
        handled.length = 0
        const checked = INVOKE_SCHEMAS[channel].safeParse(payload)
        const answer = await ipc.invokeRaw(channel, payload)
        if (answer.ok) expect(handled).toEqual([{ channel, request: checked.data }])
        else expect(handled).toEqual([])
        // Stricter than the schema it may be: a schema takes a Set for an object without keys.
        if (!checked.success) expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
      }),
      { numRuns: 200 }
    )
    expect(unexpected).toEqual([])
  })
})

describe('a push', () => {
  function createTarget(state: { destroyed?: boolean; crashed?: boolean }) {
    const sent: unknown[] = []
    return {
      sent,
      send: (channel: string, payload: unknown) => void sent.push([channel, payload]),
      isDestroyed: () => state.destroyed ?? false,
      isCrashed: () => state.crashed ?? false
    }
  }

  test('goes to the window', () => {
    const target = createTarget({})
    createPush(() => target)('settings:changed', DEFAULT_SETTINGS)
    expect(target.sent).toEqual([['settings:changed', DEFAULT_SETTINGS]])
  })

  test.each([{ destroyed: true }, { crashed: true }])('is dropped when the window is %o', (state) => {
    const target = createTarget(state)
    createPush(() => target)('settings:changed', DEFAULT_SETTINGS)
    expect(target.sent).toEqual([])
  })

  test('is dropped when there is no window', () => {
    expect(() => createPush(() => null)('settings:changed', DEFAULT_SETTINGS)).not.toThrow()
  })
})
