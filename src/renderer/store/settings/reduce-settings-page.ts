import { assertNever } from '../../../shared/assert-never'
import { createNetworkForm, reduceNetworkForm } from './network-form'
import { reduceProfileForm } from './reduce-profile-form'
import type { SettingsPageChange } from './settings-page-change'
import type { SettingsPageState } from './settings-page-state'

/** The page after a change. Pure. */
export function reduceSettingsPage(page: SettingsPageState, change: SettingsPageChange): SettingsPageState {
  switch (change.type) {
    case 'presets-listed':
      return { ...page, presets: change.presets }
    case 'section-opened':
      return { ...page, section: change.section, report: [] }
    case 'adding-began':
      return { ...page, section: 'providers', isAdding: true, form: null, pasteProblem: null, report: [] }
    case 'list-opened':
      return { ...page, section: 'providers', isAdding: false, form: null, pasteProblem: null }
    case 'form-opened':
      return {
        ...page,
        section: 'providers',
        isAdding: false,
        form: change.form,
        isReadingPaste: false,
        pasteProblem: null,
        report: []
      }
    case 'form-changed':
      return page.form ? { ...page, form: reduceProfileForm(page.form, change.change) } : page
    case 'network-read':
      return { ...page, network: createNetworkForm(change.status) }
    case 'network-changed':
      return page.network ? { ...page, network: reduceNetworkForm(page.network, change.change) } : page
    case 'look-began':
      return { ...page, search: { ...page.search, isLooking: true } }
    case 'look-ended':
      return { ...page, search: { isLooking: false, found: change.found } }
    case 'paste-began':
      return { ...page, isReadingPaste: true, pasteProblem: null }
    case 'paste-failed':
      return { ...page, isReadingPaste: false, pasteProblem: change.message }
    case 'undo-offered':
      return { ...page, undos: [...page.undos, change.undo] }
    case 'undo-taken':
      return { ...page, undos: page.undos.slice(0, -1) }
    case 'undo-withdrawn':
      return { ...page, undos: [] }
    case 'reported':
      return { ...page, report: change.sentences }
    case 'leave-asked':
      return { ...page, leaving: change.destination }
    case 'leave-answered':
      return { ...page, leaving: null }
    default:
      return assertNever(change)
  }
}
