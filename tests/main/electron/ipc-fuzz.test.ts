import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APP_ORIGIN } from '../../../src/main/electron/app-protocol'
import type { InvokeSender } from '../../../src/main/electron/sender-check'
import { INVOKE_CHANNELS } from '../../../src/shared/ipc-contract'
import { INVOKE_SCHEMAS } from '../../../src/shared/ipc-schemas'
import { payloads } from './payload-arbitraries'
import { OURS, openRealHandlers } from './real-handlers'
import { VALID_PAYLOADS } from './valid-payloads'

const INPUTS = 1000

let app: Awaited<ReturnType<typeof openRealHandlers>>

beforeAll(async () => {
  app = await openRealHandlers()
})
afterAll(() => app.close())

describe.each(INVOKE_CHANNELS)('the app’s own handler of %s', (channel) => {
  test(`answers ${INPUTS} payloads, acts on none that the schema forbids, and never falls over`, async () => {
    const { ipc, handled, unexpected } = app
    ipc.sender = OURS
    unexpected.length = 0
    const counts = { forbidden: 0, allowed: 0 }
    await fc.assert(
      fc.asyncProperty(payloads(channel), async (payload) => {
        handled.length = 0
        const isAllowed = INVOKE_SCHEMAS[channel].safeParse(payload).success
        counts[isAllowed ? 'allowed' : 'forbidden'] += 1
        const answer = await ipc.invokeRaw(channel, payload)
        if (isAllowed) return
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
        expect(handled).toEqual([])
      }),
      { numRuns: INPUTS }
    )
    expect(unexpected).toEqual([])
    // Neither half may be empty, or one of the two claims would be about nothing.
    expect(counts.forbidden).toBeGreaterThan(INPUTS / 10)
    expect(counts.allowed).toBeGreaterThan(INPUTS / 100)
  })

  test(`answers none of ${INPUTS} frames that are not the window’s own`, async () => {
    const { ipc, handled } = app
    handled.length = 0
    await fc.assert(
      fc.asyncProperty(foreignSenders, async (sender) => {
        ipc.sender = sender
        const answer = await ipc.invokeRaw(channel, VALID_PAYLOADS[channel])
        expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } })
      }),
      { numRuns: INPUTS }
    )
    expect(handled).toEqual([])
  })
})

test('no address left the app, for no person clicked', () => {
  expect(app.opened).toEqual([])
})

const nearOrigins = fc.oneof(
  fc.constantFrom(APP_ORIGIN, `${APP_ORIGIN}/`, `${APP_ORIGIN}.example.com`, 'streamscope://', 'null', '', 'file://'),
  fc.webUrl().map((address) => new URL(address).origin),
  fc.string()
)

/** Frames, also of our own origin; other windows; frames that have gone; and our window while it shows another page. */
const foreignSenders: fc.Arbitrary<InvokeSender> = fc.oneof(
  nearOrigins.map((origin) => ({ ...OURS, senderFrame: { origin } })),
  nearOrigins.map((origin) => {
    const frame = { origin }
    return { sender: { mainFrame: frame }, senderFrame: frame }
  }),
  fc.constant({ ...OURS, senderFrame: null }),
  fc.constant({ sender: { mainFrame: null }, senderFrame: null })
)
