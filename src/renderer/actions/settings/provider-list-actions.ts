import type { PastedProfile } from '../../../shared/profile'
import type { ProviderListActions } from '../../components/settings/settings-actions'
import type { AppStore } from '../../store/app-store'
import { draftOfPasted, draftOfPreset, draftOfProfile, presetOf } from '../../store/settings/profile-draft'
import { createProfileForm, type ProfileFormStart } from '../../store/settings/profile-form'
import type { SettingsContext } from './settings-context'

const PASTED_FORMS: Readonly<Record<PastedProfile['form'], string>> = {
  curl: 'a curl command',
  env: 'environment variables',
  code: 'code',
  url: 'an address',
  key: 'a key',
  unknown: 'a text'
}

const NOTHING_FOUND =
  'Nothing was found in it. Paste an address, a curl command, lines of a .env file, or the constructor of a client.'

export function createProviderListActions(context: SettingsContext, store: AppStore): ProviderListActions {
  const { bridge, page, tell, orNotify } = context

  function open(draft: Parameters<typeof createProfileForm>[0], start?: ProfileFormStart): void {
    tell({ type: 'form-opened', form: createProfileForm(draft, start) })
  }

  async function addPasted(text: string): Promise<void> {
    if (text.trim() === '' || page().isReadingPaste) return
    tell({ type: 'paste-began' })
    const answer = await bridge.invoke('profiles:parse-pasted', { text })
    if (!answer.ok) return tell({ type: 'paste-failed', message: answer.error.message })
    const { form, repairs, keyTicket } = answer.value
    if (form === 'unknown') return tell({ type: 'paste-failed', message: [...repairs, NOTHING_FOUND].join(' ') })
    open(draftOfPasted(answer.value, page().presets), {
      isFilledIn: true,
      origin: `Filled in from ${PASTED_FORMS[form]} that you pasted. Nothing is saved yet.`,
      keyTicket,
      repairs
    })
  }

  async function lookForServers(): Promise<void> {
    if (page().search.isLooking) return
    tell({ type: 'look-began' })
    const found = orNotify(await bridge.invoke('servers:look', undefined))
    tell({ type: 'look-ended', found })
  }

  async function importProfiles(): Promise<void> {
    const imported = orNotify(await bridge.invoke('profiles:import', undefined))
    if (!imported) return
    const count = imported.profiles.length
    const sentence = `${count === 1 ? 'One provider was' : `${count} providers were`} imported, without keys.`
    tell({ type: 'reported', sentences: [sentence, ...imported.notes] })
  }

  async function exportProfiles(): Promise<void> {
    const exported = orNotify(await bridge.invoke('profiles:export', {}))
    if (exported?.path) tell({ type: 'reported', sentences: [`Exported to ${exported.path}, without keys.`] })
  }

  return {
    startAdding: () => tell({ type: 'adding-began' }),
    addFromPreset: (preset) => open(draftOfPreset(preset)),
    addFound: ({ presetId, label, address, models }) => {
      const preset = presetOf(page().presets, presetId, 'compatible')
      if (!preset) return
      const [first = ''] = models
      open(
        { ...draftOfPreset(preset), address, model: first },
        {
          isFilledIn: true,
          origin: `${label} answered at this address. Nothing is saved yet.`,
          models: { models, fetchedAt: null, problem: null }
        }
      )
    },
    addPasted: (text) => void addPasted(text),
    lookForServers: () => void lookForServers(),
    openProfile: (profileId) => {
      const summary = store.getState().profiles.find(({ profile }) => profile.id === profileId)
      if (summary) open(draftOfProfile(summary.profile), { warnings: summary.warnings })
    },
    importProfiles: () => void importProfiles(),
    exportProfiles: () => void exportProfiles()
  }
}
