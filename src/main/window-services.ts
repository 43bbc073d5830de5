import { randomUUID } from 'node:crypto'
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron'
import { resolveLanguage } from '../shared/language'
import { RunFault } from '../shared/run-error'
import { hasEnded } from '../shared/run-state'
import { systemTimer } from '../shared/timer'
import type { WindowState } from '../shared/window-state'
import { type CredentialVariables, readEnvironmentCredential } from './credentials/environment-credentials'
import type { KnownSecrets } from './credentials/known-secrets'
import { createBackgroundSigns } from './electron/background-signs'
import { describeApp } from './electron/describe-app'
import type { ExternalLinks } from './electron/external-link'
import { createHistoryNews } from './electron/history-news'
import { createInvokeHandlers } from './electron/invoke-handlers'
import { readLicences } from './electron/licences'
import { setApplicationMenu } from './electron/menu'
import type { Notices } from './electron/notices'
import { openProviderServices } from './electron/provider-services'
import type { Push } from './electron/push'
import { createRunChannel } from './electron/run-channel'
import { createRunWatch } from './electron/run-watch'
import { createTraces } from './electron/traces'
import { handleInvokes, type InvokeEdge } from './electron/typed-ipc'
import type { HistoryStore } from './history/history-store'
import { openSettingsStore } from './history/settings-store'
import { TraceFolder } from './history/trace-folder'
import { openWorkbenchStore } from './history/workbench-store'
import { loadHistory } from './load-history'
import { type LoadedRuns, loadRuns } from './load-runs'
import { createStoryWorker } from './models/builtin/create-story-worker'
import type { StoryModelLocation } from './models/builtin/worker-thread'
import { listProviders } from './models/list-providers'
import { createContactLog } from './network/contact-log'
import { openPipelineStore } from './pipelines/pipeline-store'
import { isManagedByTheSystem } from './updates/managed'
import { createUpdateService, type ReleaseFeed } from './updates/update-service'

/** Written in by the build; see docs/releasing.md. */
declare const RELEASE_FEED: ReleaseFeed

/** A frame. What loads the models holds this thread up, and with it the answer to the click that asked for them. */
const LOAD_RUNS_AFTER_MS = 16

/** @template Event what a message from the window comes with */
export interface WindowServicesOptions<Event> extends Pick<InvokeEdge<Event>, 'receiver' | 'isTrusted'> {
  /** What was taken out of the environment, and is put back where a person has turned tracing on. */
  tracing: NodeJS.ProcessEnv
  /** Of this build: the licences of what is bundled are in it. */
  buildFolder: string
  storyModel: StoryModelLocation
  secrets: KnownSecrets
  notices: Notices
  links: ExternalLinks
  push: Push
  currentWindow(): BrowserWindow | null
  reportError(what: string, error: unknown): void
}

/** What stands behind the window, and answers it. */
export interface WindowServices {
  /** Where the window is to open. */
  readWindowState(): WindowState | undefined
  rememberWindow(state: WindowState): void
  /** Loads what the first run needs, before anybody asks for it. */
  warmUp(): void
  /** Nobody looks any more: what runs is interrupted, what is checked is given up. */
  windowClosed(): void
  checkRunsAfterSleep(): Promise<void>
  /** Ends the runs and closes their journals. */
  close(): Promise<void>
}

/** Opens what stands behind the window. None of it is needed to show one, so it is loaded beside the page. */
export async function openWindowServices<Event>(options: WindowServicesOptions<Event>): Promise<WindowServices> {
  const { secrets, notices, push, currentWindow, reportError } = options
  const folder = app.getPath('userData')
  const settings = await openSettingsStore({ folder, now: () => new Date(), onNotice: notices.add })
  // Before anything of LangChain is loaded, which reads them.
  if (settings.read().tracing) Object.assign(process.env, options.tracing)
  followSettings()
  const storyWorker = createStoryWorker(options.storyModel)
  let loaded: Promise<LoadedRuns> | null = null
  let history: Promise<HistoryStore> | null = null

  const findCredential = (variables: CredentialVariables) => readEnvironmentCredential(process.env, variables)

  const loadRunsOnce = () => {
    loaded ??= new Promise<void>((resolve) => void systemTimer.schedule(LOAD_RUNS_AFTER_MS, resolve)).then(() =>
      loadRuns({ environment: process.env, storyWorker, connections: providers.connections })
    )
    return loaded
  }
  const openHistoryOnce = () => {
    history ??= loadHistory({
      folder,
      timer: systemTimer,
      now: () => new Date(),
      onTrouble: ({ message }) => notices.add(message),
      onChange: createHistoryNews(push, systemTimer),
      reportError
    })
    return history
  }
  const signs = createBackgroundSigns({
    currentWindow,
    readSettings: settings.read,
    systemLocale: () => app.getLocale(),
    showRun: (run) => push('run:show', run)
  })
  /** Where nothing was loaded, or nothing could be, nothing runs. */
  const knownRuns = async () => (await loaded?.catch(() => null))?.runs

  async function interruptRuns(): Promise<void> {
    const message = 'Streamscope was closed while this streamed. Run it again.'
    await (await knownRuns())?.interruptAll(new RunFault('interrupted', message))
  }

  const contacts = createContactLog(
    () => new Date(),
    (list) => push('contacts:changed', list)
  )
  // Nothing of ours goes this way; LangChain's tracing does, where a person has allowed it.
  globalThis.fetch = contacts.watch({ fetch: globalThis.fetch, findProxy: async () => null }, 'tracing').fetch

  const providers = await openProviderServices({
    folder,
    environment: process.env,
    settings,
    secrets,
    contacts,
    timer: systemTimer,
    now: () => new Date(),
    push,
    currentWindow,
    loadModels: async () => (await loadRunsOnce()).models,
    onNotice: notices.add,
    reportError
  })

  const traces = createTraces({
    folder: new TraceFolder(folder),
    timer: systemTimer,
    redact: secrets.redact,
    reportError
  })

  const runChannel = createRunChannel(traces.watch(push), systemTimer)
  const updates = createUpdateService({
    feed: RELEASE_FEED.url === '' ? null : RELEASE_FEED,
    version: app.getVersion(),
    platform: `${process.platform}-${process.arch}`,
    isManaged: isManagedByTheSystem(process.execPath, process.platform),
    isAllowed: () => settings.read().updates,
    isRunning: () => runChannel.list().some(({ state }) => !hasEnded(state)),
    openFetch: async () => (await providers.connections.openNetwork('updates')).fetch,
    downloadFolder: () => app.getPath('downloads'),
    timer: systemTimer,
    now: () => new Date(),
    onChange: (status) => push('updates:changed', status)
  })
  updates.start()

  const workbench = await openWorkbenchStore({
    folder,
    now: () => new Date(),
    onNotice: notices.add,
    redact: secrets.redact
  })
  const pipelines = await openPipelineStore({
    folder,
    createId: randomUUID,
    now: () => new Date(),
    onNotice: notices.add
  })

  /** What the system draws keeps to what the person has chosen. */
  function followSettings(): void {
    const { theme, language } = settings.read()
    nativeTheme.themeSource = theme
    setApplicationMenu({
      language: resolveLanguage(language, app.getLocale()),
      platform: process.platform,
      isDevelopment: !app.isPackaged,
      perform: (command) => push('menu:chosen', { command })
    })
  }

  handleInvokes({
    receiver: options.receiver,
    isTrusted: options.isTrusted,
    redact: secrets.redact,
    reportError: (channel, error) => reportError(`${channel} failed`, error),
    handlers: createInvokeHandlers({
      describeApp,
      listProviders: () => listProviders(process.env, findCredential),
      loadRuns: async () => (await loadRunsOnce()).runs,
      warmUpStory: storyWorker.warmUp,
      reportError,
      runWatch: createRunWatch({ timer: systemTimer, ...signs }),
      traces,
      runChannel,
      history: {
        open: openHistoryOnce,
        choosePath: async (name) => {
          const options = { defaultPath: name }
          const window = currentWindow()
          const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
          return answer.canceled ? null : answer.filePath
        },
        redact: secrets.redact,
        now: () => new Date()
      },
      providers,
      contacts,
      updates,
      licences: () => readLicences(options.buildFolder),
      pipelines,
      settings,
      workbench,
      followSettings,
      links: options.links,
      notices,
      push
    })
  })

  return {
    readWindowState: () => settings.read().window,
    rememberWindow: (state) => settings.change({ window: state }),
    warmUp() {
      void openHistoryOnce()
      loadRunsOnce().catch((error) => reportError('The models cannot be loaded', error))
    },
    windowClosed() {
      providers.checks.cancelAll()
      void interruptRuns()
    },
    checkRunsAfterSleep: async () => (await knownRuns())?.checkAfterSleep(),
    async close() {
      updates.stop()
      // The runs' last events have to be in their journals before those are closed.
      await interruptRuns()
      const files = [workbench, traces, settings, pipelines, providers]
      await Promise.all([(await history)?.close(), ...files.map((file) => file.flush())])
    }
  }
}
