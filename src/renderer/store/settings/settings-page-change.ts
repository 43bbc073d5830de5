import type { NetworkStatus } from '../../../shared/network-settings'
import type { FoundServer, Preset } from '../../../shared/profile'
import type { NetworkFormChange } from './network-form'
import type { ProfileForm } from './profile-form'
import type { ProfileFormChange } from './profile-form-change'
import type { Destination, SettingsSection, Undo } from './settings-page-state'

/** Everything that can happen to the Settings page. */
export type SettingsPageChange =
  | { type: 'presets-listed'; presets: readonly Preset[] }
  | { type: 'section-opened'; section: SettingsSection }
  | { type: 'adding-began' }
  | { type: 'list-opened' }
  | { type: 'form-opened'; form: ProfileForm }
  /** Comes to nothing where no form is open. */
  | { type: 'form-changed'; change: ProfileFormChange }
  | { type: 'network-read'; status: NetworkStatus }
  | { type: 'network-changed'; change: NetworkFormChange }
  | { type: 'look-began' }
  | { type: 'look-ended'; found: readonly FoundServer[] | null }
  | { type: 'paste-began' }
  | { type: 'paste-failed'; message: string }
  | { type: 'undo-offered'; undo: Undo }
  /** The last thing that was deleted is being brought back. */
  | { type: 'undo-taken' }
  | { type: 'undo-withdrawn' }
  | { type: 'reported'; sentences: readonly string[] }
  | { type: 'leave-asked'; destination: Destination }
  | { type: 'leave-answered' }
