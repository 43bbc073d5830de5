import type { BundledPackage } from '../../shared/bundled-package'
import type { AppDescription } from '../../shared/ipc-contract'
import { DEFAULT_QUEUE_CAPACITY } from '../../shared/plain-values'
import type { ProviderSummary } from '../../shared/provider'
import type { RunEvent } from '../../shared/run-event'
import { settingsSchema } from '../../shared/settings'
import type { SettingsStore } from '../history/settings-store'
import type { WorkbenchStore } from '../history/workbench-store'
import type { ContactLog } from '../network/contact-log'
import type { PipelineStore } from '../pipelines/pipeline-store'
import type { RunRegistry } from '../streaming/run-registry'
import type { UpdateService } from '../updates/update-service'
import type { ExternalLinks } from './external-link'
import { createHistoryHandlers, type HistoryServices } from './history-handlers'
import type { Notices } from './notices'
import { createPipelineHandlers } from './pipeline-handlers'
import { createProfileHandlers, type ProfileServices } from './profile-handlers'
import type { Push } from './push'
import type { RunChannel } from './run-channel'
import type { RunWatch } from './run-watch'
import type { Traces } from './traces'
import type { InvokeHandlers } from './typed-ipc'

export interface InvokeServices {
  describeApp(): Omit<AppDescription, 'notices'>
  listProviders(): ProviderSummary[]
  /** Loaded on first use, after the window shows. */
  loadRuns(): Promise<RunRegistry>
  /** Has the built-in model start beside what is loaded for its first run. */
  warmUpStory(): void
  /** Hears of a run whose events could not be taken: a fault of ours, since every fault of a run is an event. */
  reportError(what: string, error: unknown): void
  runChannel: RunChannel
  runWatch: RunWatch
  traces: Traces
  history: HistoryServices
  providers: ProfileServices
  contacts: ContactLog
  /** Of everything bundled. */
  licences(): Promise<BundledPackage[]>
  updates: UpdateService
  pipelines: PipelineStore
  settings: SettingsStore
  workbench: WorkbenchStore
  /** Told of what has been changed: the theme and the menu follow. */
  followSettings(): void
  links: ExternalLinks
  notices: Notices
  push: Push
}

/** Answers the contract's channels from the services. */
export function createInvokeHandlers(services: InvokeServices): InvokeHandlers {
  const { runChannel, runWatch, traces, settings, workbench, links, notices, push } = services
  // Without the window's place, which is nobody's but main's.
  const chosen = () => settingsSchema.parse(settings.read())
  return {
    'app:describe': () => ({ ...services.describeApp(), notices: notices.list() }),
    'providers:list': services.listProviders,
    'run:start': async (request) => {
      if (request.provider === 'builtin') services.warmUpStory()
      const [runs, history] = await Promise.all([services.loadRuns(), services.history.open()])
      const record = history.record(request)
      const show = runChannel.open(request.slot ?? null)
      const watch = runWatch.open(request.slot ?? null)
      const accept = (event: RunEvent) => {
        record(event)
        show(event)
        watch(event)
      }
      const openTrace = (id: string) => traces.open(id, request.queueCapacity ?? DEFAULT_QUEUE_CAPACITY)
      // What is looked at token by token has to come token by token.
      const { runId, finished } = request.trace
        ? runs.start({ ...request, delivery: 'exact' }, accept, openTrace)
        : runs.start(request, accept)
      finished
        .catch((error) => services.reportError(`The run ${runId} broke off`, error))
        .finally(() => traces.close(runId))
      return { runId }
    },
    'run:cancel': async ({ runId }) => ({ cancelled: (await services.loadRuns()).cancel(runId) }),
    'run:list': () => runChannel.list(),
    'run:steps': async ({ runId }) => (await services.loadRuns()).readSteps(runId),
    'run:slow': async ({ runId, readerDelayMs }) => ({
      slowed: (await services.loadRuns()).slowDown(runId, readerDelayMs)
    }),
    'trace:read': ({ runId, from }) => traces.read(runId, from),
    'trace:texts': ({ runId, table, from, limit }) => traces.texts(runId, table, from, limit),
    'trace:seen': ({ runId, sentMs, sightings }) => {
      traces.find(runId)?.batchesSeen(sentMs, sightings)
      return undefined
    },
    'settings:read': chosen,
    'settings:change': (change) => {
      settings.change(change)
      services.followSettings()
      push('settings:changed', chosen())
      return chosen()
    },
    'workbench:read': workbench.read,
    'workbench:save': workbench.save,
    'contacts:list': services.contacts.list,
    'licences:list': services.licences,
    'updates:read': services.updates.status,
    'updates:check': services.updates.check,
    'updates:download': services.updates.download,
    'link:open': async ({ url }) => ({ opened: await links.open(url) }),
    ...createHistoryHandlers(services.history),
    ...createPipelineHandlers({ pipelines: services.pipelines, dialogs: services.providers.dialogs }),
    ...createProfileHandlers(services.providers)
  }
}
