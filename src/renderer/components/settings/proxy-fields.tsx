import { useTranslation } from 'react-i18next'
import type { CredentialStatus } from '../../../shared/credential-status'
import { NO_CREDENTIAL } from '../../../shared/credential-status'
import type { ProxyChoice } from '../../../shared/network-settings'
import { Button } from '../button'
import { OptionField } from '../form/option-field'
import { SecretField } from '../form/secret-field'
import type { SecretName, SecretRegistry } from '../form/secret-inputs'
import { TextField } from '../form/text-field'
import { describeCredential } from './credential-sentence'
import styles from './proxy-fields.module.css'

/** Which proxy is meant; `app` where a provider does as the app does. */
export type ProxyMode = ProxyChoice['mode'] | 'app'

interface ProxyFieldsProps {
  modes: readonly { value: ProxyMode; label: string }[]
  mode: ProxyMode
  proxy: ProxyChoice
  /** What is wrong with its address, null where nothing is. */
  issue: string | null
  password: { name: SecretName; status: CredentialStatus; onTyped: (isTyped: boolean) => void; clear: () => void }
  secrets: SecretRegistry
  onMode: (mode: ProxyMode) => void
  onChange: (proxy: ProxyChoice) => void
}

/** Which proxy requests go through, and how it lets them. */
export function ProxyFields(props: ProxyFieldsProps) {
  const { t } = useTranslation('settings')
  const { modes, mode, proxy, issue, secrets, onMode, onChange, password } = props
  return (
    <div className={styles.fields}>
      <OptionField label={t('proxy.label')} value={mode} options={modes} onChange={onMode} />
      {mode === 'custom' && (
        <>
          <TextField
            label={t('proxy.address')}
            inputMode="url"
            placeholder="http://proxy.example:8080"
            value={proxy.url}
            issue={issue}
            onChange={(url) => onChange({ ...proxy, url })}
          />
          <div className={styles.pair}>
            <TextField
              label={t('proxy.user')}
              note={t('optional')}
              value={proxy.user}
              onChange={(user) => onChange({ ...proxy, user })}
            />
            <SecretField
              label={password.status.hasKey ? t('proxy.anotherPassword') : t('proxy.password')}
              name={password.name}
              secrets={secrets}
              onTyped={password.onTyped}
            />
          </div>
          <PasswordState status={password.status} address={proxy.url} clear={password.clear} />
        </>
      )}
    </div>
  )
}

interface PasswordStateProps {
  status: CredentialStatus
  address: string
  clear: () => void
}

function PasswordState({ status, address, clear }: PasswordStateProps) {
  const { t } = useTranslation('settings')
  if (status.state === NO_CREDENTIAL.state) return null
  const { sentence } = describeCredential(status, address, false, 'password')
  return (
    <div className={styles.password}>
      <p role="status">{sentence}</p>
      <Button onClick={clear}>{t('proxy.deletePassword')}</Button>
    </div>
  )
}
