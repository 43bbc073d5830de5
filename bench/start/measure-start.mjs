import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { endWithUs } from '../harness/own-processes.mjs'

const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts an app with a home of its own, and ends it again.
 * @param {string} executable
 * @param {string} selector of what a person could use
 * @returns {Promise<number>} milliseconds from the start of the process until that is there
 */
export async function measureStart(executable, selector) {
  const home = mkdtempSync(join(tmpdir(), 'streamscope-start-'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') }
  const startedAtMs = performance.now()
  const child = endWithUs(
    spawn(executable, [...AS_ROOT, '--remote-debugging-port=0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  )
  const exited = once(child, 'close')
  try {
    const browser = await chromium.connectOverCDP(await addressIn(child.stderr), { timeout: 20_000 })
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    await page?.waitForSelector(selector)
    return performance.now() - startedAtMs
  } finally {
    child.kill('SIGKILL')
    await exited
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
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
