import type { Theme } from '../../../shared/settings'
import type { SecretRegistry } from '../form/secret-inputs'
import type { SettingsActions } from './settings-actions'

/** What every part of the Settings page gets. */
export interface SectionProps {
  actions: SettingsActions
  chooseTheme: (theme: Theme) => void
  secrets: SecretRegistry
}
