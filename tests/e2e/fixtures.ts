import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { test as base, type ElectronApplication, _electron as electron, type Page } from 'playwright/test'
import type { Bridge } from '../../src/shared/bridge'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../helpers/chat-completions-server'
import { type Canary, startCanary } from './canary'

declare global {
  interface Window {
    readonly streamscope: Bridge
  }
}

/** The folder that Electron is started on: this project, built. */
const APP_FOLDER = process.env['STREAMSCOPE_APP_FOLDER'] ?? resolve(import.meta.dirname, '../..')
/** Chromium's sandbox refuses to run as root. */
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
/** Variables that would change what a test sees: they come in only where a test sets them. */
const LEFT_OUT = /^(AZURE_OPENAI_|OPENAI_|LANGCHAIN_|LANGSMITH_|STREAMSCOPE_|NODE_OPTIONS$|ELECTRON_RUN_AS_NODE$)/

export interface LaunchOptions {
  /** Added to the environment. */
  environment?: Record<string, string>
  /** Default: the test's own fresh folder. */
  userDataFolder?: string
  /** Of Chromium. Only for `spawnApp`: the driver sets some of its own after them. */
  switches?: readonly string[]
}

export interface LaunchedApp {
  electron: ElectronApplication
  page: Page
  /** What the page's console said in earnest, Chromium's reports of policy violations among it. */
  complaints: string[]
}

interface Fixtures {
  /** A fresh data folder. */
  userDataFolder: string
  /** Starts the app and waits for its page; what is still open is closed after the test. */
  launch(options?: LaunchOptions): Promise<LaunchedApp>
  /** The app, started with nothing special. */
  launched: LaunchedApp
  /** Starts the app as a person does, with no driver attached; for a start that ends by itself. */
  spawnApp(options?: LaunchOptions): SpawnedApp
  /** A server that the window must never reach. */
  canary: Canary
  /** A provider of the test's own, for runs with `compatible` and its `baseUrl`. */
  server: ChatCompletionsServer
}

export interface SpawnedApp {
  child: ChildProcess
  ended: Promise<{ exitCode: number | null; stderr: string }>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here, even where nothing is needed.
  userDataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'streamscope-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launch: async ({ userDataFolder }, use) => {
    const apps: LaunchedApp[] = []
    await use(async (options = {}) => {
      const launched = await launchApp({ userDataFolder, ...options })
      apps.push(launched)
      return launched
    })
    for (const { electron } of apps) await closeApp(electron)
  },

  launched: async ({ launch }, use) => use(await launch()),

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  canary: async ({}, use) => {
    const canary = await startCanary()
    await use(canary)
    await canary.close()
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  server: async ({}, use) => {
    const server = await startChatCompletionsServer()
    await use(server)
    await server.close()
  },

  spawnApp: async ({ userDataFolder }, use) => {
    const apps: SpawnedApp[] = []
    await use((options = {}) => {
      const child = spawn(
        executablePath(),
        [...(isRootOnLinux ? ['--no-sandbox'] : []), ...(options.switches ?? []), APP_FOLDER],
        {
          env: environmentFor({ userDataFolder, ...options }),
          stdio: ['ignore', 'ignore', 'pipe']
        }
      )
      const exited = new Promise<number | null>((settle) => child.once('exit', settle))
      const ended = Promise.all([exited, text(child.stderr)]).then(([exitCode, stderr]) => ({ exitCode, stderr }))
      apps.push({ child, ended })
      return { child, ended }
    })
    for (const { child, ended } of apps) {
      child.kill('SIGKILL')
      await ended
    }
  }
})

export { expect } from 'playwright/test'

async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  // Only an Electron that the driver finds by itself does it hold back from `ready` until it listens. Were the path given,
  // a page that loads too soon would now and then hang the launch for ever.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = distributionFolder(executablePath())
  const app = await electron.launch({
    args: [APP_FOLDER],
    chromiumSandbox: !isRootOnLinux,
    env: environmentFor(options),
    // The app's own theme, not the driver's.
    colorScheme: null
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  // Evaluating while the first navigation is under way can hang for ever.
  await page.waitForSelector('#root > *')
  // A driver is quicker than any person: what it does in the moments before a place is loaded would go to the one in sight.
  await page.waitForFunction(() => performance.getEntriesByName('all-loaded').length > 0)
  return { electron: app, page, complaints }
}

/** Closes the app, also where a form with unsaved changes would keep its window open. */
async function closeApp(app: ElectronApplication): Promise<void> {
  await app
    .evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) {
        contents.on('will-prevent-unload', (event) => event.preventDefault())
      }
    })
    .catch(() => {
      // It has ended already.
    })
  await app.close()
}

function executablePath(): string {
  const path = process.env['STREAMSCOPE_ELECTRON_PATH']
  if (!path) throw new Error('Set STREAMSCOPE_ELECTRON_PATH to the Electron binary, or run npm test, which does.')
  return path
}

function distributionFolder(executable: string): string {
  return resolve(executable, process.platform === 'darwin' ? '../../../..' : '..')
}

function environmentFor({ environment, userDataFolder }: LaunchOptions): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !LEFT_OUT.test(entry[0])
  )
  return { ...Object.fromEntries(kept), STREAMSCOPE_USER_DATA_DIR: userDataFolder ?? '', ...environment }
}
