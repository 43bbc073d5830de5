import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, chromium, type Page } from 'playwright/test'
import type { Bridge } from '../../src/shared/bridge'

declare global {
  interface Window {
    readonly streamscope: Bridge
  }
}

/** Chromium's sandbox refuses to run as root. */
const PLATFORM_ARGUMENTS = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const LISTENING = /^DevTools listening on (ws:\S+)$/m

export interface StartOptions {
  /** In front of all others. */
  args?: string[]
  environment?: Record<string, string>
}

/** An app that was started by its own executable, with nothing of the project around it. */
export class PackagedApp {
  stdout = ''
  stderr = ''
  readonly exited: Promise<number | null>
  readonly #child: ChildProcess

  constructor(executable: string, home: string, { args = [], environment = {} }: StartOptions = {}) {
    const { PATH = '', DISPLAY = '', XAUTHORITY = '' } = process.env
    this.#child = spawn(executable, [...args, ...PLATFORM_ARGUMENTS, '--remote-debugging-port=0'], {
      cwd: home,
      env: { PATH, DISPLAY, XAUTHORITY, HOME: home, ...environment },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.#child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.stdout += text
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.stderr += text
    })
    this.exited = once(this.#child, 'close').then(([code]) => code)
  }

  /** Waits for the page. Chromium's own debugging is used, because a released app has Node's shut off. */
  async openPage(): Promise<Page> {
    const browser = await attach(await this.#address())
    const [context] = browser.contexts()
    if (!context) throw new Error('The app has no window.')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page.waitForSelector('#root > *')
    return page
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  async #address(): Promise<string> {
    for (;;) {
      const address = LISTENING.exec(this.stderr)?.[1]
      if (address) return address
      const ended = await Promise.race([
        this.exited,
        once(this.#child.stderr ?? this.#child, 'data').then(() => undefined)
      ])
      if (ended !== undefined) throw new Error(`The app ended with ${ended}: ${this.stderr}`)
    }
  }
}

/** Attaching while the first page loads hangs now and then; another try finds it loaded. */
async function attach(address: string): Promise<Browser> {
  const tryOnce = () => chromium.connectOverCDP(address, { timeout: 10_000 })
  return tryOnce().catch(tryOnce).catch(tryOnce)
}

interface Fixtures {
  /** A home folder of the test's own. */
  home: string
  /** Starts an executable; what still runs after the test is ended. */
  start(executable: string, home: string, options?: StartOptions): PackagedApp
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here, even where nothing is needed.
  home: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'streamscope-home-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  start: async ({}, use) => {
    const apps: PackagedApp[] = []
    await use((executable, home, options) => {
      const app = new PackagedApp(executable, home, options)
      apps.push(app)
      return app
    })
    for (const app of apps) {
      app.kill()
      await app.exited
    }
  }
})

export { expect } from 'playwright/test'
