import { once } from 'node:events'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'

const EVENTS_PER_WRITE = 500

/**
 * A chat completions server whose base URL says what it streams: `/<tokens>/<tokens a second>/v1`, where 0 is flat out.
 * @returns {Promise<{ origin: string, openSockets(): number, onWrite: (listener: (token: number) => void) => void, close(): Promise<void> }>}
 */
export async function startTokenServer() {
  /** @type {(token: number) => void} */
  let tellOfWrite = () => {}
  const server = createServer(async (request, response) => {
    request.resume()
    await once(request, 'end')
    const [tokens = 0, perSecond = 0] = (request.url ?? '').split('/').slice(1).map(Number)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(eventOf({ role: 'assistant', content: '' }))
    // A client that goes away in the middle is what Stop looks like from here.
    if (perSecond === 0) await pipeline(eventsFlatOut(tokens), response, { end: false }).catch(() => response.destroy())
    else await writePaced(response, tokens, perSecond, (token) => tellOfWrite(token))
    if (!response.destroyed) response.end(`${eventOf({}, 'stop')}data: [DONE]\n\n`)
  })
  let open = 0
  server.on('connection', (socket) => {
    open += 1
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      open -= 1
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    origin: `http://127.0.0.1:${port}`,
    openSockets: () => open,
    onWrite: (listener) => {
      tellOfWrite = listener
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
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

/**
 * As many tokens as are due, whenever the timer comes round; each in a write of its own where it can keep up.
 * @param {import('node:http').ServerResponse} response @param {number} tokens @param {number} perSecond
 * @param {(token: number) => void} tell
 */
async function writePaced(response, tokens, perSecond, tell) {
  const startMs = performance.now()
  for (let token = 0; token < tokens && !response.destroyed; ) {
    const due = Math.min(tokens, Math.floor(((performance.now() - startMs) * perSecond) / 1000) + 1)
    for (; token < due; token += 1) {
      tell(token)
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
