import type { SecretInputs } from '../../components/form/secret-inputs'
import type { NetworkActions } from '../../components/settings/settings-actions'
import { i18n } from '../../messages/i18n'
import type { SettingsContext } from './settings-context'

export function createNetworkActions(context: SettingsContext): NetworkActions {
  const { bridge, page, tell, tellNetwork, orNotify } = context

  async function save(secrets: SecretInputs): Promise<boolean> {
    const form = page().network
    if (!form || form.isSaving) return false
    tellNetwork({ type: 'save-began' })
    const answer = await bridge.invoke('network:save', { settings: form.settings })
    if (!answer.ok) {
      tellNetwork({ type: 'save-refused', issues: [], problem: answer.error.message })
      return false
    }
    const { saved, status, repairs, issues } = answer.value
    if (!saved) {
      tellNetwork({ type: 'save-refused', issues, problem: null })
      return false
    }
    const password = secrets.take('app-proxy-password')
    tellNetwork({ type: 'saved', status, repairs })
    return password === null || setPassword(password)
  }

  async function setPassword(password: string): Promise<boolean> {
    const set = orNotify(await bridge.invoke('proxy-password:set', { profileId: null, password }))
    await readStatus()
    return set !== null
  }

  async function readStatus(): Promise<void> {
    const status = orNotify(await bridge.invoke('network:read', undefined))
    if (status) tellNetwork({ type: 'status-read', status })
  }

  async function clearPassword(): Promise<void> {
    const cleared = orNotify(await bridge.invoke('proxy-password:clear', { profileId: null }))
    if (!cleared) return
    await readStatus()
    const sentence = i18n.t('settings:deleted.appPassword')
    tell({ type: 'undo-offered', undo: { kind: 'credential', ticket: cleared.ticket, sentence } })
  }

  async function chooseAuthority(): Promise<void> {
    const chosen = orNotify(await bridge.invoke('network:choose-authority', undefined))
    if (chosen?.file) tellNetwork({ type: 'edited', settings: { authorityFile: chosen.file } })
  }

  return {
    edit: (settings) => tellNetwork({ type: 'edited', settings }),
    noteTyped: (isTyped) => {
      if (page().network?.isPasswordTyped !== isTyped) tellNetwork({ type: 'password-typed', isTyped })
    },
    chooseAuthority: () => void chooseAuthority(),
    save,
    discard: (secrets) => {
      secrets.clear()
      tellNetwork({ type: 'reset' })
    },
    clearPassword: () => void clearPassword()
  }
}
