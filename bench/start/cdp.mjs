import { once } from 'node:events'

/** Longer than any answer takes; a page that is asked while it is being replaced may never answer. */
const LONGEST_ANSWER_MS = 2_000

/**
 * Chromium's debugging protocol and nothing around it: a driver that sets the page up while it loads would be measured too.
 * @param {string} address
 */
export async function connect(address) {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  /** @type {Map<number, (message: any) => void>} */
  const waiting = new Map()
  let last = 0
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    waiting.get(message.id)?.(message)
  }
  socket.onclose = () => {
    for (const answer of waiting.values()) answer({})
  }

  /**
   * @param {string} method @param {object} [params] @param {string} [sessionId]
   * @returns {Promise<any>} its result; null where there is none
   */
  async function send(method, params = {}, sessionId = undefined) {
    last += 1
    const id = last
    const answer = new Promise((resolve) => {
      const givingUp = setTimeout(resolve, LONGEST_ANSWER_MS, {})
      waiting.set(id, (message) => {
        clearTimeout(givingUp)
        waiting.delete(id)
        resolve(message)
      })
    })
    socket.send(JSON.stringify({ id, method, params, sessionId }))
    return (await answer).result ?? null
  }

  return { send, close: () => socket.close() }
}

/** @typedef {Awaited<ReturnType<typeof connect>>} Connection */

/** The session of the window's page, once there is one. @param {Connection} connection @returns {Promise<string>} */
export async function attachToPage({ send }) {
  for (;;) {
    const targets = await send('Target.getTargets')
    const page = targets?.targetInfos.find((/** @type {{ type: string }} */ { type }) => type === 'page')
    const attached = page && (await send('Target.attachToTarget', { targetId: page.targetId, flatten: true }))
    if (attached) return attached.sessionId
  }
}

/**
 * @param {Connection} connection @param {string} sessionId @param {string} expression
 * @returns {Promise<any>} its value, or what it promises
 */
export async function evaluate({ send }, sessionId, expression) {
  const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }, sessionId)
  return answer?.result.value
}
