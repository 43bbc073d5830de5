import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session, shell } from 'electron'
import { redact } from '../shared/redact'
import { RunFault } from '../shared/run-error'
import { systemTimer } from '../shared/timer'
import { type CredentialVariables, readEnvironmentCredential } from './credentials/environment-credentials'
import { APP_ORIGIN, APP_SCHEME, createAppProtocolHandler } from './electron/app-protocol'
import { focusWindow, openAppWindow } from './electron/app-window'
import { reloadAfterCrash } from './electron/crash-recovery'
import { createExternalLinks } from './electron/external-link'
import { createHistoryNews } from './electron/history-news'
import { createInvokeHandlers } from './electron/invoke-handlers'
import { claimDataFolder, finishBeforeQuit, isFirstInstance } from './electron/life-cycle'
import { setApplicationMenu } from './electron/menu'
import { createNotices } from './electron/notices'
import { refusePermissions, refuseToLeave } from './electron/page-guard'
import { createRunChannel } from './electron/run-channel'
import { createSenderCheck } from './electron/sender-check'
import { createPush, handleInvokes } from './electron/typed-ipc'
import type { HistoryStore } from './history/history-store'
import { openSettingsStore } from './history/settings-store'
import { loadHistory } from './load-history'
import { loadRuns } from './load-runs'
import { locateStoryModel } from './models/builtin/locate-story-model'
import { clearTracing } from './models/clear-tracing'
import { listProviders } from './models/list-providers'
import type { RunRegistry } from './streaming/run-registry'

const BUILD_FOLDER = join(import.meta.dirname, '..')

let window: BrowserWindow | null = null
let runs: Promise<RunRegistry> | null = null
let history: Promise<HistoryStore> | null = null

const push = createPush(() => window?.webContents ?? null)
const notices = createNotices(push)
const links = createExternalLinks((address) => shell.openExternal(address), systemTimer)

const findCredential = (variables: CredentialVariables) => readEnvironmentCredential(process.env, variables)

function loadRunsOnce(): Promise<RunRegistry> {
  runs ??= loadRuns(process.env, locateStoryModel(import.meta.url))
  return runs
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
  const loaded = await runs?.catch(() => null)
  const message = 'Streamscope was closed while this streamed. What had arrived is kept; run it again.'
  await loaded?.interruptAll(new RunFault('interrupted', message))
}

async function checkRunsAfterSleep(): Promise<void> {
  const loaded = await runs?.catch(() => null)
  loaded?.checkAfterSleep()
}

/** The runs' last events have to be in their journals before those are closed. */
async function endRuns(): Promise<void> {
  await interruptRuns()
  await (await history)?.close()
}

async function start(): Promise<void> {
  const folder = app.getPath('userData')
  const settings = await openSettingsStore({ folder, now: () => new Date(), onNotice: notices.add })
  const runChannel = createRunChannel(push, systemTimer)
  handleInvokes({
    receiver: ipcMain,
    handlers: createInvokeHandlers({
      listProviders: () => listProviders(process.env, findCredential),
      loadRuns: loadRunsOnce,
      reportError: report,
      runChannel,
      history: {
        open: openHistoryOnce,
        choosePath: async (name) => {
          const options = { defaultPath: name }
          const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
          return answer.canceled ? null : answer.filePath
        },
        now: () => new Date()
      },
      settings,
      theme: nativeTheme,
      links,
      notices,
      push
    }),
    isTrusted: createSenderCheck(() => window?.webContents ?? null, APP_ORIGIN),
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
      loadRunsOnce().catch((error) => report('The models cannot be loaded', error))
    })
    window.once('closed', () => {
      window = null
      void interruptRuns()
    })
  }

  await app.whenReady()
  protocol.handle(APP_SCHEME, createAppProtocolHandler(join(BUILD_FOLDER, 'renderer')))
  refusePermissions(session.defaultSession)
  setApplicationMenu(!app.isPackaged)
  powerMonitor.on('resume', () => void checkRunsAfterSleep())
  app.on('activate', () => window ?? openWindow())
  openWindow()
}

function report(what: string, error: unknown): void {
  process.stderr.write(`${what}: ${redact(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
}

clearTracing(process.env)

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
