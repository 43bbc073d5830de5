import type { SettingsChange } from '../../../shared/settings'
import type { SecretRegistry } from '../form/secret-inputs'
import type { SettingsActions } from './settings-actions'

/** What every part of the Settings page gets. */
export interface SectionProps {
  actions: SettingsActions
  changeSettings: (change: SettingsChange) => void
  secrets: SecretRegistry
}
