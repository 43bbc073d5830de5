import type { Bridge } from '../../../shared/bridge'
import type { Result } from '../../../shared/result'
import type { AppStore } from '../../store/app-store'
import type { NetworkFormChange } from '../../store/settings/network-form'
import type { ProfileForm } from '../../store/settings/profile-form'
import type { ProfileFormChange } from '../../store/settings/profile-form-change'
import type { SettingsPageChange } from '../../store/settings/settings-page-change'
import type { SettingsPageState } from '../../store/settings/settings-page-state'

/** What the actions of the Settings page share: the bridge, and short ways to its part of the state. */
export interface SettingsContext {
  bridge: Bridge
  page(): SettingsPageState
  /** The form that is open, null where none is. */
  form(): ProfileForm | null
  tell(change: SettingsPageChange): void
  tellForm(change: ProfileFormChange): void
  tellNetwork(change: NetworkFormChange): void
  /** A sentence above the page. */
  notify(message: string): void
  /** What was answered; where main failed its sentence is shown, and null comes back. */
  orNotify<Value>(answer: Result<Value>): Value | null
}

export function createSettingsContext(bridge: Bridge, store: AppStore): SettingsContext {
  const page = () => store.getState().settingsPage
  const tell = (change: SettingsPageChange) => store.dispatch({ type: 'settings-page', change })
  const notify = (message: string) => store.dispatch({ type: 'notice-received', message })
  return {
    bridge,
    page,
    form: () => page().form,
    tell,
    tellForm: (change) => tell({ type: 'form-changed', change }),
    tellNetwork: (change) => tell({ type: 'network-changed', change }),
    notify,
    orNotify(answer) {
      if (answer.ok) return answer.value
      notify(answer.error.message)
      return null
    }
  }
}
