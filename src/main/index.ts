import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session, shell } from 'electron'
import { RunFault } from '../shared/run-error'
import { systemTimer } from '../shared/timer'
import { type CredentialVariables, readEnvironmentCredential } from './credentials/environment-credentials'
import { createKnownSecrets } from './credentials/known-secrets'
import { APP_ORIGIN, APP_SCHEME, createAppProtocolHandler } from './electron/app-protocol'
import { focusWindow, openAppWindow } from './electron/app-window'
import { reloadAfterCrash } from './electron/crash-recovery'
import { describeApp } from './electron/describe-app'
import { createExternalLinks } from './electron/external-link'
import { createHistoryNews } from './electron/history-news'
import { createInvokeHandlers } from './electron/invoke-handlers'
import { claimDataFolder, finishBeforeQuit, isFirstInstance } from './electron/life-cycle'
import { setApplicationMenu } from './electron/menu'
import { createNotices } from './electron/notices'
import { refusePermissions, refuseToLeave } from './electron/page-guard'
import { type OpenProviderServices, openProviderServices } from './electron/provider-services'
import { keepToItself } from './electron/quiet-session'
import { createRunChannel } from './electron/run-channel'
import { createSenderCheck } from './electron/sender-check'
import { createPush, handleInvokes } from './electron/typed-ipc'
import type { HistoryStore } from './history/history-store'
import { openSettingsStore } from './history/settings-store'
import { loadHistory } from './load-history'
import { type LoadedRuns, loadRuns } from './load-runs'
import { locateStoryModel } from './models/builtin/locate-story-model'
import { clearTracing } from './models/clear-tracing'
import { listProviders } from './models/list-providers'

const BUILD_FOLDER = join(import.meta.dirname, '..')

let window: BrowserWindow | null = null
let loaded: Promise<LoadedRuns> | null = null
let history: Promise<HistoryStore> | null = null

const secrets = createKnownSecrets()
const push = createPush(() => window?.webContents ?? null)
const notices = createNotices(push, secrets.redact)
const links = createExternalLinks((address) => shell.openExternal(address), systemTimer)

const findCredential = (variables: CredentialVariables) => readEnvironmentCredential(process.env, variables)

function loadRunsOnce(connections: OpenProviderServices['connections']): Promise<LoadedRuns> {
  loaded ??= loadRuns({ environment: process.env, storyModel: locateStoryModel(import.meta.url), connections })
  return loaded
}

function openHistoryOnce(): Promise<HistoryStore> {
  history ??= loadHistory({
    folder: app.getPath('userData'),
    timer: systemTimer,
    now: () => new Date(),
    onTrouble: ({ message }) => notices.add(message),
    onChange: createHistoryNews(push, systemTimer),
    reportError: report
  })
  return history
}

/** Where nothing was loaded, or nothing could be, nothing runs. */
async function interruptRuns(): Promise<void> {
  const known = await loaded?.catch(() => null)
  const message = 'Streamscope was closed while this streamed. What had arrived is kept; run it again.'
  await known?.runs.interruptAll(new RunFault('interrupted', message))
}

async function checkRunsAfterSleep(): Promise<void> {
  const known = await loaded?.catch(() => null)
  known?.runs.checkAfterSleep()
}

/** The runs' last events have to be in their journals before those are closed. */
async function endRuns(): Promise<void> {
  await interruptRuns()
  await (await history)?.close()
}

async function start(): Promise<void> {
  const folder = app.getPath('userData')
  const settings = await openSettingsStore({ folder, now: () => new Date(), onNotice: notices.add })
  // Before anything of LangChain is loaded, which reads them.
  if (settings.read().tracing) Object.assign(process.env, tracing)
  const runChannel = createRunChannel(push, systemTimer)
  const providers: OpenProviderServices = await openProviderServices({
    folder,
    environment: process.env,
    settings,
    secrets,
    timer: systemTimer,
    now: () => new Date(),
    push,
    currentWindow: () => window,
    loadModels: async () => (await loadModelsAndRuns()).models,
    onNotice: notices.add,
    reportError: report
  })
  const loadModelsAndRuns = () => loadRunsOnce(providers.connections)
  handleInvokes({
    receiver: ipcMain,
    handlers: createInvokeHandlers({
      describeApp,
      listProviders: () => listProviders(process.env, findCredential),
      loadRuns: async () => (await loadModelsAndRuns()).runs,
      reportError: report,
      runChannel,
      history: {
        open: openHistoryOnce,
        choosePath: async (name) => {
          const options = { defaultPath: name }
          const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
          return answer.canceled ? null : answer.filePath
        },
        redact: secrets.redact,
        now: () => new Date()
      },
      providers,
      settings,
      theme: nativeTheme,
      links,
      notices,
      push
    }),
    isTrusted: createSenderCheck(() => window?.webContents ?? null, APP_ORIGIN),
    redact: secrets.redact,
    reportError: (channel, error) => report(`${channel} failed`, error)
  })
  finishBeforeQuit(() => Promise.allSettled([endRuns(), settings.flush()]), systemTimer)
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
      void openHistoryOnce()
      loadModelsAndRuns().catch((error) => report('The models cannot be loaded', error))
    })
    window.once('closed', () => {
      window = null
      providers.checks.cancelAll()
      void interruptRuns()
    })
  }

  await app.whenReady()
  protocol.handle(APP_SCHEME, createAppProtocolHandler(join(BUILD_FOLDER, 'renderer')))
  refusePermissions(session.defaultSession)
  keepToItself(session.defaultSession)
  setApplicationMenu(!app.isPackaged)
  powerMonitor.on('resume', () => void checkRunsAfterSleep())
  app.on('activate', () => window ?? openWindow())
  openWindow()
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
    start().catch((error) => {
      report('Streamscope could not start', error)
      app.exit(1)
    })
  } else {
    process.stderr.write('Streamscope is running already; its window comes to the front.\n')
    app.exit(0)
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  app.exit(1)
}
