import type { Bridge } from '../../../shared/bridge'
import type { SettingsChange } from '../../../shared/settings'
import type { SettingsActions } from '../../components/settings/settings-actions'
import type { PlaceAddress } from '../../place-address'
import type { AppStore } from '../../store/app-store'
import type { Undo } from '../../store/settings/settings-page-state'
import { createFactActions } from './fact-actions'
import { createLeaveActions } from './leave-actions'
import { createNetworkActions } from './network-actions'
import { createProfileFormActions } from './profile-form-actions'
import { createProviderListActions } from './provider-list-actions'
import { createSettingsContext } from './settings-context'

export function createSettingsActions(bridge: Bridge, store: AppStore, address: PlaceAddress): SettingsActions {
  const context = createSettingsContext(bridge, store)
  const { page, tell, tellNetwork, orNotify } = context
  const parts = { form: createProfileFormActions(context), network: createNetworkActions(context) }

  async function change(wanted: SettingsChange): Promise<void> {
    const settings = orNotify(await bridge.invoke('settings:change', wanted))
    if (settings) store.dispatch({ type: 'settings-received', settings })
  }

  async function restore({ kind, ticket }: Undo): Promise<void> {
    if (kind === 'profile') orNotify(await bridge.invoke('profiles:restore', { ticket }))
    else orNotify(await bridge.invoke('credential:restore', { ticket }))
    const status = orNotify(await bridge.invoke('network:read', undefined))
    if (status) tellNetwork({ type: 'status-read', status })
  }

  return {
    ...parts,
    ...createLeaveActions(context, parts, address),
    providers: createProviderListActions(context, store),
    facts: createFactActions(context, store),
    change: (wanted) => void change(wanted),
    undo: () => {
      const undo = page().undos.at(-1)
      tell({ type: 'undo-taken' })
      if (undo) void restore(undo)
    },
    dismissUndo: () => tell({ type: 'undo-withdrawn' }),
    dismissReport: () => tell({ type: 'reported', sentences: [] }),
    openLink: (url) => void bridge.invoke('link:open', { url }).then(orNotify)
  }
}
