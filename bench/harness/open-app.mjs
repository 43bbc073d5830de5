import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { electronArguments } from '../../scripts/setup/electron-arguments.mjs'
import { endWithUs } from './own-processes.mjs'

/** What one process of an app has used so far. @typedef {{ cpuMs: number, residentMb: number }} Usage */

/**
 * An Electron app as a person starts it, watched through Chromium's own debugging port: with no inspector in its main
 * process, which would slow it down.
 * @typedef {{
 *   page: import('playwright').Page, readUsage(): Promise<{ main: Usage, renderer: Usage }>, close(): Promise<void>
 * }} OpenApp
 */

/** Now and then a page that loads while it is being attached to never answers: then the app is started once more. */
const ATTEMPTS = 3
const ATTACH_LIMIT_MS = 15_000

/**
 * @param {string} executable @param {string} appFolder @param {Record<string, string>} [environment]
 * @returns {Promise<OpenApp>}
 */
export async function openApp(executable, appFolder, environment = {}) {
  for (let attempt = 1; ; attempt += 1) {
    const started = startApp(executable, appFolder, environment)
    try {
      return await attach(started)
    } catch (error) {
      await started.close()
      if (attempt === ATTEMPTS) throw error
    }
  }
}

/** @param {string} executable @param {string} appFolder @param {Record<string, string>} environment */
function startApp(executable, appFolder, environment) {
  const home = mkdtempSync(join(tmpdir(), 'streamscope-app-'))
  const own = { STREAMSCOPE_USER_DATA_DIR: join(home, 'data'), HOME: home, XDG_CONFIG_HOME: join(home, '.config') }
  const args = [...electronArguments(executable).args, '--remote-debugging-port=0', appFolder]
  const child = endWithUs(
    spawn(executable, args, {
      env: { ...process.env, ...own, ...environment },
      stdio: ['ignore', 'ignore', 'pipe']
    })
  )
  const exited = once(child, 'close')
  return {
    stderr: child.stderr,
    async close() {
      child.kill('SIGKILL')
      await exited
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** @param {ReturnType<typeof startApp>} started @returns {Promise<OpenApp>} */
async function attach({ stderr, close }) {
  const browser = await chromium.connectOverCDP(await addressIn(stderr), { timeout: ATTACH_LIMIT_MS })
  stderr.resume()
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: ATTACH_LIMIT_MS }))
  if (!page) throw new Error('The app has opened no window.')
  await page.getByRole('region', { name: 'Story' }).waitFor({ timeout: ATTACH_LIMIT_MS })
  const session = await browser.newBrowserCDPSession()
  return {
    page,
    async readUsage() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const usageOf = (/** @type {string} */ type) => {
        const found = processInfo.filter((info) => info.type === type)
        return {
          cpuMs: found.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
          residentMb: found.reduce((sum, { id }) => sum + residentMb(id), 0)
        }
      }
      return { main: usageOf('browser'), renderer: usageOf('renderer') }
    },
    close
  }
}

/** Not known but on Linux. @param {number} pid */
function residentMb(pid) {
  if (process.platform !== 'linux') return Number.NaN
  return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / 1e6
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
