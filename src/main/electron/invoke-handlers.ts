import { app, type NativeTheme } from 'electron'
import type { ProviderSummary } from '../../shared/provider'
import type { RunEvent } from '../../shared/run-event'
import type { RunRequest } from '../../shared/run-request'
import { settingsSchema } from '../../shared/settings'
import type { SettingsStore } from '../history/settings-store'
import type { ExternalLinks } from './external-link'
import type { RunChannel } from './run-channel'
import type { InvokeHandlers, Push } from './typed-ipc'

/** The domain behind the window: what runs, and on what. Loaded after the window shows. */
export interface RunEngine {
  listProviders(): ProviderSummary[]
  start(request: RunRequest, onEvent: (event: RunEvent) => void): { runId: string }
  /** False where the run is not known or has ended. */
  cancel(runId: string): boolean
  /** Cancels every run; resolves when each has had its terminal event. */
  cancelAll(): Promise<void>
}

export interface InvokeServices {
  loadEngine(): Promise<RunEngine>
  runChannel: RunChannel
  settings: SettingsStore
  theme: Pick<NativeTheme, 'themeSource'>
  links: ExternalLinks
  notices: readonly string[]
  push: Push
}

/** Answers the contract's channels from the services. */
export function createInvokeHandlers(services: InvokeServices): InvokeHandlers {
  const { loadEngine, runChannel, settings, theme, links, notices, push } = services
  // Without the window's place, which is nobody's but main's.
  const chosen = () => settingsSchema.parse(settings.read())
  return {
    'app:describe': () => ({
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      chrome: process.versions['chrome'] ?? '',
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      userDataFolder: app.getPath('userData'),
      notices: [...notices]
    }),
    'providers:list': async () => (await loadEngine()).listProviders(),
    'run:start': async (request) => {
      const engine = await loadEngine()
      const { runId } = engine.start(request, runChannel.open(request.slot ?? null))
      return { runId }
    },
    'run:cancel': async ({ runId }) => ({ cancelled: (await loadEngine()).cancel(runId) }),
    'run:list': () => runChannel.list(),
    'settings:read': chosen,
    'settings:change': (change) => {
      settings.change(change)
      theme.themeSource = settings.read().theme
      push('settings:changed', chosen())
      return chosen()
    },
    'link:open': async ({ url }) => ({ opened: await links.open(url) })
  }
}
