import type { ProfileFormActions } from '../../components/settings/settings-actions'
import { i18n } from '../../messages/i18n'
import { createCheckActions } from './check-actions'
import { saveProfile } from './save-profile'
import type { SettingsContext } from './settings-context'
import { targetOf } from './target-of'

export function createProfileFormActions(context: SettingsContext): ProfileFormActions {
  const { bridge, form, tell, tellForm, orNotify } = context
  const { cancelCheck, startCheck } = createCheckActions(context)

  async function reviewField(field: string): Promise<void> {
    const reviewed = form()?.draft
    if (!reviewed || reviewed.address.trim() === '') return
    const answer = await bridge.invoke('profiles:review', { draft: reviewed })
    if (answer.ok) tellForm({ type: 'reviewed', field, reviewed, review: answer.value })
  }

  async function deleteProfile(): Promise<void> {
    const { id, name = '' } = form()?.initial ?? {}
    cancelCheck()
    if (id === undefined) return tell({ type: 'list-opened' })
    const deleted = orNotify(await bridge.invoke('profiles:delete', { profileId: id }))
    if (!deleted) return
    tell({ type: 'list-opened' })
    const sentence = i18n.t('settings:deleted.provider', { name })
    tell({ type: 'undo-offered', undo: { kind: 'profile', ticket: deleted.ticket, sentence } })
  }

  async function clear(channel: 'credential:clear' | 'proxy-password:clear', what: 'key' | 'password'): Promise<void> {
    const { id, name = '' } = form()?.initial ?? {}
    if (id === undefined) return
    const cleared = orNotify(await bridge.invoke(channel, { profileId: id }))
    if (!cleared) return
    const sentence = i18n.t(`settings:deleted.${what}`, { name })
    tell({ type: 'undo-offered', undo: { kind: 'credential', ticket: cleared.ticket, sentence } })
  }

  return {
    edit: (fields) => tellForm({ type: 'edited', fields }),
    noteTyped: (secret, isTyped) => {
      if (form()?.typed[secret] !== isTyped) tellForm({ type: 'secret-typed', secret, isTyped })
    },
    reviewField: (field) => void reviewField(field),
    save: (secrets) => saveProfile(context, secrets),
    discard: (secrets) => {
      secrets.clear()
      cancelCheck()
      const isNew = form()?.initial.id === undefined
      if (isNew) tell({ type: 'list-opened' })
      else tellForm({ type: 'reset' })
    },
    deleteProfile: () => void deleteProfile(),
    clearKey: () => void clear('credential:clear', 'key'),
    clearProxyPassword: () => void clear('proxy-password:clear', 'password'),
    listModels: (secrets) => {
      const open = form()
      if (!open || open.isListingModels) return
      tellForm({ type: 'models-asked' })
      // Whoever sees a list and asks again wants another one.
      const refresh = open.models !== null
      void bridge.invoke('models:list', { target: targetOf(open, secrets), refresh }).then((answer) => {
        tellForm({ type: 'models-listed', list: orNotify(answer) })
      })
    },
    startCheck,
    cancelCheck
  }
}
