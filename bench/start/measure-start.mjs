import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { attachToPage, connect, evaluate } from './cdp.mjs'

const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const LONGEST_START_MS = 30_000
/** Between two looks at the page, in milliseconds: seldom enough not to be in its way. */
const LOOK_EVERY_MS = 8

/**
 * What a person does first in an app, as expressions: the button, what there is to see when it has been clicked, and the
 * first text that comes of it.
 * @typedef {{ button: string, answer: string, firstText: string }} FirstClick
 */

/**
 * Milliseconds from the start of the process. `painted`: the first text is on the page, by Chromium's own clock;
 * `answered`: a click on the button shows; `firstText`: what it was clicked for has begun.
 * @typedef {{ painted: number, answered: number, firstText: number }} Start
 */

/**
 * Starts an app, clicks its first button the moment it is there, and ends it again.
 * @param {string} executable @param {string} home @param {FirstClick} click
 * @returns {Promise<Start>}
 */
export async function measureStart(executable, home, click) {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: `${home}/.config` }
  const startedAtMs = Date.now()
  const child = spawn(executable, [...AS_ROOT, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const exited = once(child, 'close')
  try {
    const connection = await connect(await addressIn(child.stderr))
    child.stderr.resume()
    const session = await attachToPage(connection)
    const look = (/** @type {string} */ expression) => lookUntil(connection, session, expression)
    const place = await look(`(() => {
      const box = ${click.button}?.getBoundingClientRect()
      return box?.width > 0 && performance.getEntriesByName('first-contentful-paint').length > 0
        && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })()`)
    for (const type of ['mousePressed', 'mouseReleased']) {
      const event = { type, ...place, button: 'left', clickCount: 1 }
      await connection.send('Input.dispatchMouseEvent', event, session)
    }
    await look(click.answer)
    const answered = Date.now() - startedAtMs
    await look(click.firstText)
    const firstText = Date.now() - startedAtMs
    const paintedAtMs = await look(
      `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`
    )
    // Not killed: it writes what it has compiled, which its next start reads.
    await connection.send('Browser.close')
    connection.close()
    return { painted: paintedAtMs - startedAtMs, answered, firstText }
  } finally {
    const killing = setTimeout(() => child.kill('SIGKILL'), 3_000)
    await exited
    clearTimeout(killing)
  }
}

/**
 * @param {import('./cdp.mjs').Connection} connection @param {string} session @param {string} expression
 * @returns {Promise<any>} its value, once that is true
 */
async function lookUntil(connection, session, expression) {
  for (const endMs = Date.now() + LONGEST_START_MS; Date.now() < endMs; await wait(LOOK_EVERY_MS)) {
    const value = await evaluate(connection, session, expression)
    if (value) return value
  }
  throw new Error(`The page never came to this: ${expression}`)
}

/** @param {import('node:stream').Readable} stderr */
async function addressIn(stderr) {
  let output = ''
  for await (const chunk of stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += chunk
    const address = /^DevTools listening on (ws:\S+)$/m.exec(output)?.[1]
    if (address) return address
  }
  throw new Error(`The app ended: ${output}`)
}
