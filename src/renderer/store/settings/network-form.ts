import type { NetworkSettings, NetworkStatus } from '../../../shared/network-settings'
import type { FieldIssue } from '../../../shared/profile'
import { isSamePlainValue } from './profile-form'

/** The network settings while they are edited. */
export interface NetworkForm {
  settings: NetworkSettings
  /** What main has, and what became of it. */
  saved: NetworkStatus
  /** Whether the input of the proxy's password holds one. */
  isPasswordTyped: boolean
  issues: readonly FieldIssue[]
  repairs: readonly string[]
  isSaving: boolean
  /** Saved, and nothing edited since. */
  isJustSaved: boolean
  problem: string | null
}

/** Everything that can happen to it. */
export type NetworkFormChange =
  | { type: 'edited'; settings: Partial<NetworkSettings> }
  | { type: 'password-typed'; isTyped: boolean }
  | { type: 'save-began' }
  | { type: 'save-refused'; issues: readonly FieldIssue[]; problem: string | null }
  | { type: 'saved'; status: NetworkStatus; repairs: readonly string[] }
  /** The password was set or forgotten. */
  | { type: 'status-read'; status: NetworkStatus }
  | { type: 'reset' }

export function createNetworkForm(saved: NetworkStatus): NetworkForm {
  return {
    settings: saved.settings,
    saved,
    isPasswordTyped: false,
    issues: [],
    repairs: [],
    isSaving: false,
    isJustSaved: false,
    problem: null
  }
}

export function isNetworkFormDirty({ settings, saved, isPasswordTyped }: NetworkForm): boolean {
  return isPasswordTyped || !isSamePlainValue(settings, saved.settings)
}

/** The form after a change. Pure. */
export function reduceNetworkForm(form: NetworkForm, change: NetworkFormChange): NetworkForm {
  switch (change.type) {
    case 'edited':
      return {
        ...form,
        settings: { ...form.settings, ...change.settings },
        issues: [],
        repairs: [],
        isJustSaved: false
      }
    case 'password-typed':
      return { ...form, isPasswordTyped: change.isTyped, isJustSaved: false }
    case 'save-began':
      return { ...form, isSaving: true, problem: null }
    case 'save-refused':
      return { ...form, isSaving: false, issues: change.issues, problem: change.problem }
    case 'saved':
      return { ...createNetworkForm(change.status), isJustSaved: true, repairs: change.repairs }
    case 'status-read':
      return { ...form, saved: change.status }
    case 'reset':
      return createNetworkForm(form.saved)
  }
}
