import type { NetworkSettings } from '../../../shared/network-settings'
import type { FoundServer, Preset, ProfileDraft } from '../../../shared/profile'
import type { SettingsChange } from '../../../shared/settings'
import type { TypedSecrets } from '../../store/settings/profile-form'
import type { Destination } from '../../store/settings/settings-page-state'
import type { SecretInputs } from '../form/secret-inputs'

/** The list of providers, and the ways to add one. */
export interface ProviderListActions {
  startAdding(): void
  addFromPreset(preset: Preset): void
  addFound(server: FoundServer): void
  /** Opens a form with what a pasted text says. */
  addPasted(text: string): void
  lookForServers(): void
  openProfile(profileId: string): void
  importProfiles(): void
  exportProfiles(): void
}

/** The form of one provider. */
export interface ProfileFormActions {
  edit(fields: Partial<ProfileDraft>): void
  noteTyped(secret: keyof TypedSecrets, isTyped: boolean): void
  /** A field was left: main looks at what it says. */
  reviewField(field: string): void
  /** Resolves with whether it was saved. */
  save(secrets: SecretInputs): Promise<boolean>
  discard(secrets: SecretInputs): void
  deleteProfile(): void
  clearKey(): void
  clearProxyPassword(): void
  listModels(secrets: SecretInputs): void
  startCheck(secrets: SecretInputs): void
  cancelCheck(): void
}

/** The network of the app as a whole. */
export interface NetworkActions {
  edit(settings: Partial<NetworkSettings>): void
  noteTyped(isTyped: boolean): void
  chooseAuthority(): void
  /** Resolves with whether it was saved. */
  save(secrets: SecretInputs): Promise<boolean>
  discard(secrets: SecretInputs): void
  clearPassword(): void
}

/** What the app says of itself, and the look for a new version. */
export interface FactActions {
  readContacts(): void
  readPackages(): void
  readUpdates(): void
  checkForUpdate(): void
  downloadUpdate(): void
}

/** What a person can do on the Settings page. */
export interface SettingsActions {
  change(change: SettingsChange): void
  providers: ProviderListActions
  form: ProfileFormActions
  network: NetworkActions
  facts: FactActions
  /** Goes there, or asks first where something would be lost. */
  leaveFor(destination: Destination): void
  /** The answers to that question. Saving goes there only when it succeeds. */
  saveAndLeave(secrets: SecretInputs): void
  discardAndLeave(secrets: SecretInputs): void
  stay(): void
  undo(): void
  dismissUndo(): void
  dismissReport(): void
  openLink(url: string): void
}
