import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANY_REQUEST } from '../../../src/main/connections/any-request'
import { lookForLocalServers } from '../../../src/main/connections/local-servers'
import { createModelLists } from '../../../src/main/connections/model-lists'
import { createNetworkService } from '../../../src/main/connections/network-service'
import { APP_ORIGIN } from '../../../src/main/electron/app-protocol'
import { createCheckChannel } from '../../../src/main/electron/check-channel'
import { createExternalLinks } from '../../../src/main/electron/external-link'
import { createInvokeHandlers } from '../../../src/main/electron/invoke-handlers'
import { createNotices } from '../../../src/main/electron/notices'
import { createPush } from '../../../src/main/electron/push'
import { createRunChannel } from '../../../src/main/electron/run-channel'
import { createSenderCheck, type InvokeSender } from '../../../src/main/electron/sender-check'
import { createTraces } from '../../../src/main/electron/traces'
import { handleInvokes, type InvokeHandlers } from '../../../src/main/electron/typed-ipc'
import { openSettingsStore } from '../../../src/main/history/settings-store'
import { TraceFolder } from '../../../src/main/history/trace-folder'
import { openWorkbenchStore } from '../../../src/main/history/workbench-store'
import { loadHistory } from '../../../src/main/load-history'
import { listProviders } from '../../../src/main/models/list-providers'
import { createContactLog } from '../../../src/main/network/contact-log'
import { openPipelineStore } from '../../../src/main/pipelines/pipeline-store'
import { createRunRegistry } from '../../../src/main/streaming/run-registry'
import { createUpdateService } from '../../../src/main/updates/update-service'
import type { InvokeChannel } from '../../../src/shared/ipc-contract'
import { RunFault } from '../../../src/shared/run-error'
import { createManualTimer } from '../../helpers/manual-timer'
import { openDesk } from '../connections/provider-desk'
import { createInMemoryIpc } from './in-memory-ipc'

const mainFrame = { origin: APP_ORIGIN }
const contents = { mainFrame }
/** A message from the main frame of our own window, showing our own page. */
export const OURS: InvokeSender = { sender: contents, senderFrame: mainFrame }

/**
 * The app's own handlers over its own services, as `src/main/index.ts` puts them together, on an in-memory pair and a
 * fresh data folder. Only what is beyond the process is not there: no server answers, and no person chooses a file.
 */
export async function openRealHandlers() {
  const folder = await mkdtemp(join(tmpdir(), 'streamscope-handlers-'))
  const ipc = createInMemoryIpc<InvokeSender>(OURS)
  const timer = createManualTimer()
  const now = () => new Date('2026-11-22T10:00:00.000Z')
  const refuse = async () => {
    throw new RunFault('connection-refused', 'Nobody is there.')
  }
  const network = { fetch: refuse, findProxy: async () => null }
  const desk = await openDesk({ folder, openNetwork: async () => network })
  const unexpected: unknown[] = []
  const handled: InvokeChannel[] = []
  const reportError = (what: string, error: unknown) => void unexpected.push(`${what}: ${error}`)
  const push = createPush(() => null)
  const notices = createNotices(push, (text) => text)
  const settings = await openSettingsStore({ folder, now, onNotice: notices.add })
  const runs = createRunRegistry({ createSource: refuse, timer, createRunId: randomUUID, random: () => 0 })
  const history = loadHistory({ folder, timer, now, onTrouble: () => {}, onChange: () => {}, reportError })
  const traces = createTraces({ folder: new TraceFolder(folder), timer, redact: (text) => text, reportError })
  const opened: string[] = []
  const handlers = createInvokeHandlers({
    describeApp: () => ({ version: '1', electron: '1', chrome: '1', node: '1', platform: '', userDataFolder: folder }),
    listProviders: () => listProviders({}, () => null),
    loadRuns: async () => runs,
    warmUpStory: () => {},
    reportError,
    runChannel: createRunChannel(traces.watch(push), timer),
    traces,
    history: { open: () => history, choosePath: async () => null, redact: (text) => text, now },
    providers: {
      profiles: desk.profiles,
      secrets: desk.secretService,
      network: createNetworkService({
        keys: desk.keys,
        read: () => settings.read().network,
        write: (next) => settings.change({ network: next }),
        trust: () => {}
      }),
      modelLists: createModelLists({ connections: desk.connections, timer, now }),
      checks: createCheckChannel({
        open: refuse,
        currentLimits: () => ANY_REQUEST.limits,
        timer,
        push,
        reportError
      }),
      dialogs: { save: async () => null, open: async () => null, choose: async () => null },
      lookForServers: () => lookForLocalServers({ network, timer })
    },
    pipelines: await openPipelineStore({ folder, createId: randomUUID, now, onNotice: notices.add }),
    contacts: createContactLog(now, () => {}),
    licences: async () => [],
    updates: createUpdateService({
      feed: { url: 'http://127.0.0.1:9/feed/', publicKey: '' },
      version: '1.0.0',
      platform: 'linux-x64',
      isManaged: false,
      isAllowed: () => settings.read().updates,
      isRunning: () => false,
      openFetch: async () => refuse,
      downloadFolder: () => folder,
      timer,
      now,
      onChange: () => {}
    }),
    settings,
    workbench: await openWorkbenchStore({ folder, now, onNotice: notices.add, redact: (text) => text }),
    followSettings: () => {},
    runWatch: { open: () => () => {} },
    links: createExternalLinks(async (address) => void opened.push(address), timer),
    notices,
    push
  })
  const isTrusted = createSenderCheck(() => contents, APP_ORIGIN)
  const edge = { receiver: ipc, isTrusted, redact: (text: string) => text, reportError }
  handleInvokes({ ...edge, handlers: notingWhatIsHandled(handlers, handled) })
  return {
    ipc,
    /** The channels whose handlers were called, in order. */
    handled,
    /** What a handler threw that is nobody's fault but ours. */
    unexpected,
    /** Addresses that left the app. */
    opened,
    async close() {
      await runs.interruptAll(new RunFault('interrupted', 'The test is over.'))
      await (await history).close()
      await settings.flush()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

function notingWhatIsHandled(handlers: InvokeHandlers, handled: InvokeChannel[]): InvokeHandlers {
  const noting = Object.entries(handlers).map(([channel, handle]) => [
    channel,
    (request: never) => {
      handled.push(channel as InvokeChannel)
      return handle(request)
    }
  ])
  return Object.fromEntries(noting) as InvokeHandlers
}
