import type { FoundServer, Preset } from '../../../shared/profile'
import type { Place } from '../place'
import { isNetworkFormDirty, type NetworkForm } from './network-form'
import { isProfileFormDirty, type ProfileForm } from './profile-form'

/** The parts of the Settings page, in their order. */
export const SETTINGS_SECTIONS = [
  'providers',
  'network',
  'limits',
  'appearance',
  'privacy',
  'updates',
  'licences'
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

/** The look for servers on this computer. */
export interface LocalSearch {
  isLooking: boolean
  /** Null before the first look. */
  found: readonly FoundServer[] | null
}

/** Something that was deleted and can be brought back. */
export interface Undo {
  /** `profile` by `profiles:restore`, `credential` by `credential:restore`. */
  kind: 'profile' | 'credential'
  ticket: string
  /** What was done, in one sentence. */
  sentence: string
}

/** Where a person wanted to go while there were unsaved changes. */
export type Destination =
  | { kind: 'place'; place: Place }
  | { kind: 'section'; section: SettingsSection }
  /** From a form back to the list of providers. */
  | { kind: 'list' }
  /** Out of the window. */
  | { kind: 'close' }

/** What the Settings page shows beside the settings and profiles themselves. */
export interface SettingsPageState {
  section: SettingsSection
  presets: readonly Preset[]
  /** Whether the ways to add a provider are shown, in place of the list. */
  isAdding: boolean
  /** The provider that is being edited; null while none is. */
  form: ProfileForm | null
  /** Null until main has told. */
  network: NetworkForm | null
  search: LocalSearch
  /** A pasted text is being read. */
  isReadingPaste: boolean
  /** Why nothing came of a pasted text, null where something did. */
  pasteProblem: string | null
  /** Every one that is offered, the last one last. */
  undos: readonly Undo[]
  /** What came of the last import or export, a sentence each. */
  report: readonly string[]
  /** Null while nobody is asked about unsaved changes. */
  leaving: Destination | null
}

export const INITIAL_SETTINGS_PAGE: SettingsPageState = {
  section: 'providers',
  presets: [],
  isAdding: false,
  form: null,
  network: null,
  search: { isLooking: false, found: null },
  isReadingPaste: false,
  pasteProblem: null,
  undos: [],
  report: [],
  leaving: null
}

/** Whether anything would be lost by leaving. */
export function hasUnsavedChanges({ form, network }: SettingsPageState): boolean {
  return (form !== null && isProfileFormDirty(form)) || (network !== null && isNetworkFormDirty(network))
}
