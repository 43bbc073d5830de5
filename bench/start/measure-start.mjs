import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { attachToPage, connect, evaluate } from './cdp.mjs'

const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const LONGEST_START_MS = 30_000
/** A page that is being replaced gives no answer. */
const ASK_AGAIN_MS = 2

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
    const ask = (/** @type {string} */ expression) => askUntilAnswered(connection, session, expression)
    const { place, paintedAtMs } = await ask(readyToClick(click))
    // Sent as a mouse does, which waits for nobody: main may be busy with what was clicked.
    const clicked = ['mousePressed', 'mouseReleased'].map((type) =>
      connection.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }, session)
    )
    const { answeredAtMs, firstTextAtMs } = await ask('globalThis.seenByBench')
    await Promise.all(clicked)
    // Not killed: it writes what it has compiled, which its next start reads.
    await connection.send('Browser.close')
    connection.close()
    return {
      painted: paintedAtMs - startedAtMs,
      answered: answeredAtMs - startedAtMs,
      firstText: firstTextAtMs - startedAtMs
    }
  } finally {
    const killing = setTimeout(() => child.kill('SIGKILL'), 3_000)
    await exited
    clearTimeout(killing)
  }
}

/**
 * The page itself says when it can be clicked, and notes when the click shows: whoever asks it again and again is in its way, and
 * hears of it by way of main, which is busy by then.
 * @param {FirstClick} click @returns {string} an expression, for a promise of the first text's place and time
 */
function readyToClick({ button, answer, firstText }) {
  return `location.href !== 'about:blank' && new Promise((resolve) => {
    const clock = () => performance.timeOrigin + performance.now()
    const seen = (isThere) => new Promise((see) => {
      const look = () => isThere() && see(clock())
      new MutationObserver(look).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
      look()
    })
    const look = (paintedAtMs) => {
      const box = ${button}?.getBoundingClientRect()
      if (!(box?.width > 0)) return requestAnimationFrame(() => look(paintedAtMs))
      globalThis.seenByBench = Promise.all([seen(() => ${answer}), seen(() => ${firstText})])
        .then(([answeredAtMs, firstTextAtMs]) => ({ answeredAtMs, firstTextAtMs }))
      resolve({ place: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, paintedAtMs })
    }
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (paint) look(performance.timeOrigin + paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  })`
}

/**
 * @param {import('./cdp.mjs').Connection} connection @param {string} session @param {string} expression
 * @returns {Promise<any>} what it comes to; asked again where the page was replaced meanwhile
 */
async function askUntilAnswered(connection, session, expression) {
  for (const endMs = Date.now() + LONGEST_START_MS; Date.now() < endMs; await wait(ASK_AGAIN_MS)) {
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
