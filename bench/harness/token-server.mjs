import { once } from 'node:events'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'

const EVENTS_PER_WRITE = 500

/** Where a reply stops and holds: the connection stays open, and nothing more comes. @typedef {'headers' | 'first-token' | 'stall' | 'nowhere'} Hold */

/**
 * What the requests below `/planned` get. The moments are in milliseconds of the wall clock.
 * @typedef {{
 *   tokens: number, perSecond: number, hold: Hold,
 *   onWrite?: (token: number, atMs: number) => void, onClose?: (atMs: number) => void
 * }} Plan
 */

/**
 * A chat completions server whose base URL says what it streams: `/<tokens>/<tokens a second>/v1`, where 0 is flat out; or
 * `/planned/v1`, where the plan says it.
 * @returns {Promise<{ origin: string, plan: Plan, onPlanned: () => void, close(): Promise<void> }>}
 * `onPlanned` is called when a request below `/planned` has come.
 */
export async function startTokenServer() {
  const server = createServer(async (request, response) => {
    request.resume()
    await once(request, 'end')
    const isPlanned = request.url?.startsWith('/planned')
    const plan = isPlanned ? bench.plan : planOf(request.url ?? '')
    if (isPlanned) bench.onPlanned()
    response.on('close', () => plan.onClose?.(wallClockMs()))
    if (plan.hold === 'headers') return
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(eventOf({ role: 'assistant', content: '' }))
    if (plan.hold === 'first-token') return
    if (plan.perSecond === 0) await writeFlatOut(response, plan)
    else await writePaced(response, plan)
    if (response.destroyed || plan.hold === 'stall') return
    response.end(`${eventOf({}, 'stop')}data: [DONE]\n\n`)
  })
  server.on('connection', (socket) => {
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const bench = {
    origin: `http://127.0.0.1:${port}`,
    plan: planOf('/1/0/v1'),
    onPlanned: () => {},
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  return bench
}

/** @param {string} address @returns {Plan} */
function planOf(address) {
  const [tokens = 0, perSecond = 0] = address.split('/').slice(1).map(Number)
  return { tokens, perSecond, hold: 'nowhere' }
}

/** To a fraction of a millisecond, and the same in every process of this computer. */
export function wallClockMs() {
  return performance.timeOrigin + performance.now()
}

/** The text of a token: words of a few letters, and a line now and then. @param {number} token */
export function textOf(token) {
  return token % 40 === 39 ? '.\n\n' : ` w${token % 9973}`
}

/** @param {number} tokens */
function* eventsFlatOut(tokens) {
  for (let from = 0; from < tokens; from += EVENTS_PER_WRITE) {
    const count = Math.min(EVENTS_PER_WRITE, tokens - from)
    yield Array.from({ length: count }, (_, index) => eventOf({ content: textOf(from + index) })).join('')
  }
}

/** A client that goes away in the middle is what Stop looks like from here. @param {import('node:http').ServerResponse} response @param {Plan} plan */
async function writeFlatOut(response, plan) {
  plan.onWrite?.(0, wallClockMs())
  await pipeline(eventsFlatOut(plan.tokens), response, { end: false }).catch(() => response.destroy())
}

/**
 * As many tokens as are due whenever the timer comes round, each in a write of its own.
 * @param {import('node:http').ServerResponse} response @param {Plan} plan
 */
async function writePaced(response, { tokens, perSecond, onWrite }) {
  const startMs = performance.now()
  for (let token = 0; token < tokens && !response.destroyed; ) {
    const due = Math.min(tokens, Math.floor(((performance.now() - startMs) * perSecond) / 1000) + 1)
    for (; token < due; token += 1) {
      onWrite?.(token, wallClockMs())
      response.write(eventOf({ content: textOf(token) }))
    }
    await pause(1)
  }
}

/** As OpenAI writes it. @param {Record<string, unknown>} delta @param {string | null} finishReason */
function eventOf(delta, finishReason = null) {
  const chunk = {
    id: 'chatcmpl-CfkWwQbDLG5TqpW2xy3n8nGmRr0Ab',
    object: 'chat.completion.chunk',
    created: 1763800000,
    model: 'gpt-4o-mini-2024-07-18',
    service_tier: 'default',
    system_fingerprint: 'fp_560af6e559',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
    usage: null,
    obfuscation: 'aB3dE5f'
  }
  return `data: ${JSON.stringify(chunk)}\n\n`
}
