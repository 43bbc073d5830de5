import type { FactActions } from '../../components/settings/settings-actions'
import type { AppStore } from '../../store/app-store'
import type { SettingsContext } from './settings-context'

/** Asks main for what the app says of itself. */
export function createFactActions({ bridge, orNotify }: SettingsContext, store: AppStore): FactActions {
  async function readContacts(): Promise<void> {
    const contacts = orNotify(await bridge.invoke('contacts:list', undefined))
    if (contacts) store.dispatch({ type: 'facts-told', facts: { contacts } })
  }

  async function readPackages(): Promise<void> {
    const packages = orNotify(await bridge.invoke('licences:list', undefined))
    if (packages) store.dispatch({ type: 'facts-told', facts: { packages } })
  }

  async function askForUpdates(channel: 'updates:read' | 'updates:check' | 'updates:download'): Promise<void> {
    const updates = orNotify(await bridge.invoke(channel, undefined))
    if (updates) store.dispatch({ type: 'facts-told', facts: { updates } })
  }

  return {
    readContacts: () => void readContacts(),
    readPackages: () => void readPackages(),
    readUpdates: () => void askForUpdates('updates:read'),
    checkForUpdate: () => void askForUpdates('updates:check'),
    downloadUpdate: () => void askForUpdates('updates:download')
  }
}
