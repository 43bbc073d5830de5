import { useTranslation } from 'react-i18next'
import { NO_CREDENTIAL } from '../../../../shared/credential-status'
import { DEFAULT_PROXY } from '../../../../shared/plain-values'
import { issueOf } from '../../../store/settings/profile-form'
import { useAppState } from '../../../store/use-app-state'
import { ProxyFields, type ProxyMode } from '../proxy-fields'
import type { FormPartProps } from './form-part'

const MODES = ['app', 'system', 'none', 'custom'] as const

/** A provider's own proxy, in place of the app's. */
export function ProfileProxyFields({ form, actions, secrets }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { draft } = form
  const status = useAppState(
    ({ profiles }) => profiles.find(({ profile }) => profile.id === draft.id)?.proxyPassword ?? NO_CREDENTIAL
  )
  const proxy = draft.proxy ?? DEFAULT_PROXY
  const choose = (mode: ProxyMode) => actions.form.edit({ proxy: mode === 'app' ? null : { ...proxy, mode } })
  return (
    <ProxyFields
      modes={MODES.map((value) => ({ value, label: t(`proxy.modes.${value}`) }))}
      mode={draft.proxy?.mode ?? 'app'}
      proxy={proxy}
      issue={issueOf(form, 'proxy.url')}
      password={{
        name: 'profile-proxy-password',
        status,
        onTyped: (isTyped) => actions.form.noteTyped('proxyPassword', isTyped),
        clear: actions.form.clearProxyPassword
      }}
      secrets={secrets}
      onMode={choose}
      onChange={(next) => actions.form.edit({ proxy: next })}
    />
  )
}
