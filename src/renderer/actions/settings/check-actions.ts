import type { ProfileFormActions } from '../../components/settings/settings-actions'
import { i18n } from '../../messages/i18n'
import { isChecking } from '../../store/settings/profile-form'
import type { SettingsContext } from './settings-context'
import { targetOf } from './target-of'

/** The connection check of the form that is open. Its news come by `connectSettings`. */
export function createCheckActions(context: SettingsContext): Pick<ProfileFormActions, 'startCheck' | 'cancelCheck'> {
  const { bridge, form, tellForm, orNotify } = context
  return {
    startCheck: (secrets) => {
      const open = form()
      if (!open || isChecking(open)) return
      const checkId = crypto.randomUUID()
      tellForm({ type: 'check-began', checkId })
      void bridge.invoke('check:start', { checkId, target: targetOf(open, secrets) }).then((answer) => {
        if (!answer.ok) tellForm({ type: 'check-refused', checkId, message: answer.error.message })
      })
    },
    cancelCheck: () => {
      const open = form()
      if (!open?.check || !isChecking(open)) return
      const { checkId } = open.check
      void bridge.invoke('check:cancel', { checkId }).then((answer) => {
        // Main does not know it (any more), so that its end will never be heard of.
        if (orNotify(answer)?.cancelled === false)
          tellForm({ type: 'check-refused', checkId, message: i18n.t('settings:check.gone') })
      })
    }
  }
}
