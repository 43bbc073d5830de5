import type { ProviderListActions } from '../../components/settings/settings-actions'
import { i18n } from '../../messages/i18n'
import type { AppStore } from '../../store/app-store'
import { draftOfPasted, draftOfPreset, draftOfProfile, presetOf } from '../../store/settings/profile-draft'
import { createProfileForm, type ProfileFormStart } from '../../store/settings/profile-form'
import type { SettingsContext } from './settings-context'

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
    if (form === 'unknown')
      return tell({ type: 'paste-failed', message: [...repairs, i18n.t('settings:paste.nothing')].join(' ') })
    open(draftOfPasted(answer.value, page().presets), {
      isFilledIn: true,
      origin: i18n.t('settings:paste.origin', { form: i18n.t(`settings:paste.forms.${form}`) }),
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
    const sentence = i18n.t('settings:list.imported', { count })
    tell({ type: 'reported', sentences: [sentence, ...imported.notes] })
  }

  async function exportProfiles(): Promise<void> {
    const exported = orNotify(await bridge.invoke('profiles:export', {}))
    if (exported?.path)
      tell({ type: 'reported', sentences: [i18n.t('settings:list.exported', { path: exported.path })] })
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
          origin: i18n.t('settings:local.origin', { server: label }),
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
