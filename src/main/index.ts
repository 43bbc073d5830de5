import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, nativeTheme, powerMonitor, protocol, session, shell } from 'electron'
import { resolveLanguage } from '../shared/language'
import { systemTimer } from '../shared/timer'
import { createKnownSecrets } from './credentials/known-secrets'
import { APP_ORIGIN, APP_SCHEME, serveApp } from './electron/app-protocol'
import { focusWindow, openAppWindow } from './electron/app-window'
import { reloadAfterCrash } from './electron/crash-recovery'
import { createExternalLinks } from './electron/external-link'
import { handleInvokesLater } from './electron/late-handlers'
import { claimDataFolder, finishBeforeQuit, isFirstInstance } from './electron/life-cycle'
import { setApplicationMenu } from './electron/menu'
import { createNotices } from './electron/notices'
import { refusePermissions, refuseToLeave } from './electron/page-guard'
import { keepToItself } from './electron/quiet-session'
import { createSenderCheck } from './electron/sender-check'
import { createPush, handleInvokes } from './electron/typed-ipc'
import { openSettingsStore, type SettingsStore } from './history/settings-store'
import { locateStoryModel } from './models/builtin/locate-story-model'
import { clearTracing } from './models/clear-tracing'
import type { WindowServices } from './window-services'

const BUILD_FOLDER = join(import.meta.dirname, '..')

/** What the page asks first is answered by then; LangChain, loaded any sooner, would keep it waiting. */
const WARM_UP_AFTER_MS = 300

let window: BrowserWindow | null = null
let services: Promise<WindowServices> | null = null

const secrets = createKnownSecrets()
const push = createPush(() => window?.webContents ?? null)
const notices = createNotices(push, secrets.redact)
/** Beside this file, and not beside the chunk that asks for it. */
const storyModel = locateStoryModel(import.meta.url)
const links = createExternalLinks((address) => shell.openExternal(address), systemTimer)

/** Whatever the window does not need to show itself is loaded beside its page. */
function openServices(settings: SettingsStore, followSettings: () => void): Promise<WindowServices> {
  services ??= import('./window-services').then(({ openWindowServices }) =>
    openWindowServices({
      buildFolder: BUILD_FOLDER,
      settings,
      followSettings,
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
  const folder = app.getPath('userData')
  const settings = await openSettingsStore({ folder, now: () => new Date(), onNotice: notices.add })
  // Before anything of LangChain is loaded, which reads them.
  if (settings.read().tracing) Object.assign(process.env, tracing)
  const followSettings = () => follow(settings)
  handleInvokes({
    receiver: ipcMain,
    handlers: handleInvokesLater(async () => (await openServices(settings, followSettings)).handlers),
    isTrusted: createSenderCheck(() => window?.webContents ?? null, APP_ORIGIN),
    redact: secrets.redact,
    reportError: (channel, error) => report(`${channel} failed`, error)
  })
  finishBeforeQuit(() => Promise.allSettled([withServices((opened) => opened.close()), settings.flush()]), systemTimer)
  nativeTheme.themeSource = settings.read().theme

  const openWindow = () => {
    window = openAppWindow({
      preloadPath: join(BUILD_FOLDER, 'preload/index.cjs'),
      remembered: settings.read().window,
      onGesture: links.noteGesture,
      onClose: (state) => settings.change({ window: state })
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
      openServices(settings, followSettings).catch((error) => fail(error))
    })
  }

  await app.whenReady()
  serveApp(protocol, join(BUILD_FOLDER, 'renderer'))
  refusePermissions(session.defaultSession)
  keepToItself(session.defaultSession)
  powerMonitor.on('resume', () => void withServices((opened) => opened.checkRunsAfterSleep()))
  app.on('activate', () => window ?? openWindow())
  openWindow()
  followSettings()
}

/** What the system draws keeps to what the person has chosen. */
function follow(settings: SettingsStore): void {
  const { theme, language } = settings.read()
  nativeTheme.themeSource = theme
  setApplicationMenu({
    language: resolveLanguage(language, app.getLocale()),
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    perform: (command) => push('menu:chosen', { command })
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
