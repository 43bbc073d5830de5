/** Bundled by `area.mjs` and run in main: tokens at the pace of a fast model, on their way to the window. */
import { createRunChannel } from '../../src/main/electron/run-channel'
import { systemTimer } from '../../src/shared/timer'

const TOKENS_PER_SECOND = 5000
const MESSAGES_PER_SECOND = 250
const RUN_ID = '00000000-0000-4000-8000-000000000000'

/** @typedef {(channel: string, payload: unknown) => void} Send */

/** What is done with a token, and how many messages have gone. @typedef {{ take(sequence: number): void, messages(): number }} Way */

/**
 * `nothing` makes the tokens and drops them; `nobody hears` sends as many empty messages as the app may, to nobody; `a
 * message a token` is what guides have; `Streamscope` is the app's own channel.
 * @param {string} way @param {Send} send @param {number} seconds
 * @returns {Promise<{ messages: number, tokens: number }>}
 */
export function sendTokens(way, send, seconds) {
  const { take, messages } = createWay(way, send)
  const startMs = performance.now()
  let tokens = 0
  return new Promise((resolve) => {
    const makeDue = () => {
      const elapsedS = (performance.now() - startMs) / 1000
      for (; tokens < elapsedS * TOKENS_PER_SECOND; tokens += 1) take(tokens)
      if (elapsedS < seconds) setTimeout(makeDue, 1)
      else resolve({ messages: messages(), tokens })
    }
    makeDue()
  })
}

/** @param {string} way @param {Send} send @returns {Way} */
function createWay(way, send) {
  let sent = 0
  /** @type {Send} */
  const count = (channel, payload) => {
    sent += 1
    send(channel, payload)
  }
  const ways = {
    nothing: () => {},
    'nobody hears': createEmptySender(count),
    'a message a token': (/** @type {number} */ sequence) =>
      count('run:batch', { runId: RUN_ID, sequence, events: [tokenAt(sequence)] }),
    Streamscope: createChannelSender(count)
  }
  const take = ways[/** @type {keyof typeof ways} */ (way)]
  if (!take) throw new Error(`There is no way “${way}” to send tokens.`)
  return { take, messages: () => sent }
}

/** @param {Send} send */
function createEmptySender(send) {
  return (/** @type {number} */ sequence) => {
    if (sequence % (TOKENS_PER_SECOND / MESSAGES_PER_SECOND) === 0) send('nobody', '')
  }
}

/** @param {Send} send */
function createChannelSender(send) {
  const accept = createRunChannel(send, systemTimer).open(null)
  return (/** @type {number} */ sequence) => accept(tokenAt(sequence))
}

/** @param {number} sequence @returns {import('../../src/shared/run-event').RunEvent} */
function tokenAt(sequence) {
  return { type: 'text-delta', runId: RUN_ID, sequence, text: ' token', atMs: performance.now() }
}
