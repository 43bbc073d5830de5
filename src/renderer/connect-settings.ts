import type { Bridge } from '../shared/bridge'
import { createSettingsContext } from './actions/settings/settings-context'
import type { AppStore } from './store/app-store'

/** Feeds the Settings page, and everybody who runs with a profile, with all that main says of providers. */
export async function connectSettings(bridge: Bridge, store: AppStore): Promise<void> {
  const { tell, tellForm, orNotify } = createSettingsContext(bridge, store)
  bridge.on('profiles:changed', (profiles) => store.dispatch({ type: 'profiles-listed', profiles }))
  bridge.on('contacts:changed', (contacts) => store.dispatch({ type: 'facts-told', facts: { contacts } }))
  bridge.on('updates:changed', (updates) => store.dispatch({ type: 'facts-told', facts: { updates } }))
  bridge.on('check:step', (news) => tellForm({ type: 'check-step', ...news }))
  bridge.on('check:end', (news) => tellForm({ type: 'check-ended', ...news }))
  await Promise.all([
    bridge.invoke('presets:list', undefined).then((answer) => {
      const presets = orNotify(answer)
      if (presets) tell({ type: 'presets-listed', presets })
    }),
    bridge.invoke('profiles:list', undefined).then((answer) => {
      const profiles = orNotify(answer)
      if (profiles) store.dispatch({ type: 'profiles-listed', profiles })
    }),
    bridge.invoke('network:read', undefined).then((answer) => {
      const status = orNotify(answer)
      if (status) tell({ type: 'network-read', status })
    })
  ])
}
