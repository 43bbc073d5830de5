import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  app,
  type BrowserWindow,
  type IpcMainInvokeEvent,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell
} from 'electron'
import { systemTimer } from '../shared/timer'
import type { WindowState } from '../shared/window-state'
import { createKnownSecrets } from './credentials/known-secrets'
import { APP_ORIGIN, APP_SCHEME, serveApp } from './electron/app-protocol'
import { focusWindow, openAppWindow } from './electron/app-window'
import { reloadAfterCrash } from './electron/crash-recovery'
import { listenEarly } from './electron/early-listeners'
import { createExternalLinks } from './electron/external-link'
import { claimDataFolder, finishBeforeQuit, isFirstInstance } from './electron/life-cycle'
import { createNotices } from './electron/notices'
import { refusePermissions, refuseToLeave } from './electron/page-guard'
import { createPush } from './electron/push'
import { keepToItself } from './electron/quiet-session'
import { createSenderCheck } from './electron/sender-check'
import { takeUncaught } from './electron/uncaught'
import { readFirstLook } from './history/first-look'
import { locateStoryModel } from './models/builtin/locate-story-model'
import { clearTracing } from './models/clear-tracing'
import type { WindowServices } from './window-services'

const BUILD_FOLDER = join(import.meta.dirname, '..')

/** What the page asks first is answered by then; LangChain, loaded any sooner, would keep it waiting. */
const WARM_UP_AFTER_MS = 300

let window: BrowserWindow | null = null
let services: Promise<WindowServices> | null = null

const receiver = listenEarly<IpcMainInvokeEvent>(ipcMain, openServices)

const secrets = createKnownSecrets()
const push = createPush(() => window?.webContents ?? null)
const notices = createNotices(push, secrets.redact)
takeUncaught(process, { report, notify: notices.add })
/** Beside this file, and not beside the chunk that asks for it. */
const storyModel = locateStoryModel(import.meta.url)
const links = createExternalLinks((address) => shell.openExternal(address), systemTimer)

/** In two turns: between them Chromium gets from this thread what the window's first frame waits for. */
async function loadServices(): Promise<typeof import('./window-services')> {
  await import('../shared/ipc-schemas')
  await nextTurn()
  return import('./window-services')
}

/** Whatever the window does not need to show itself is loaded beside its page. */
function openServices(): Promise<WindowServices> {
  services ??= loadServices().then(({ openWindowServices }) =>
    openWindowServices({
      receiver,
      isTrusted: createSenderCheck(() => window?.webContents ?? null, APP_ORIGIN),
      buildFolder: BUILD_FOLDER,
      tracing,
      storyModel,
      secrets,
      notices,
      links,
      push,
      currentWindow: () => window,
      reportError: report
    })
  )
  return services
}

/** Does something with the services where there are any. */
async function withServices(use: (services: WindowServices) => unknown): Promise<void> {
  const opened = await services?.catch(() => null)
  if (opened) await use(opened)
}

async function start(): Promise<void> {
  finishBeforeQuit(() => withServices((opened) => opened.close()), systemTimer)
  const look = await readFirstLook(app.getPath('userData'))
  nativeTheme.themeSource = look.theme
  await app.whenReady()
  serveApp(protocol, join(BUILD_FOLDER, 'renderer'))
  refusePermissions(session.defaultSession)
  keepToItself(session.defaultSession)
  powerMonitor.on('resume', () => void withServices((opened) => opened.checkRunsAfterSleep()))
  app.on('activate', () => window ?? void withServices((opened) => openWindow(opened.readWindowState())))
  openWindow(look.window)
}

function openWindow(remembered: WindowState | undefined): void {
  window = openAppWindow({
    preloadPath: join(BUILD_FOLDER, 'preload/index.cjs'),
    remembered,
    onGesture: links.noteGesture,
    onClose: (state) => void withServices((opened) => opened.rememberWindow(state))
  })
  reloadAfterCrash(window, systemTimer)
  window.once('show', () => {
    systemTimer.schedule(WARM_UP_AFTER_MS, () => void withServices((opened) => opened.warmUp()))
  })
  window.once('closed', () => {
    window = null
    void withServices((opened) => opened.windowClosed())
  })
  // Any sooner, and its modules would be read while the page's own files are waited for.
  window.webContents.once('dom-ready', () => {
    openServices().catch((error) => fail(error))
  })
}

function fail(error: unknown): void {
  report('Streamscope could not start', error)
  app.exit(1)
}

function report(what: string, error: unknown): void {
  process.stderr.write(
    `${what}: ${secrets.redact(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`
  )
}

const tracing = clearTracing(process.env)

/** A terminal that has gone away is no reason to fall over. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
])
app.on('web-contents-created', (_event, contents) => refuseToLeave(contents))

try {
  claimDataFolder()
  if (isFirstInstance(() => window && focusWindow(window))) {
    start().catch(fail)
  } else {
    process.stderr.write('Streamscope is running already; its window comes to the front.\n')
    app.exit(0)
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  app.exit(1)
}
