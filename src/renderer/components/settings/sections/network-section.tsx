import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuthorityFileStatus } from '../../../../shared/network-settings'
import { isNetworkFormDirty, type NetworkForm } from '../../../store/settings/network-form'
import { issueOf } from '../../../store/settings/profile-form'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import { Issue } from '../../form/field'
import { TextField } from '../../form/text-field'
import { formatList } from '../../format'
import { Remarks } from '../profile/remarks'
import { useFirstIssue } from '../profile/use-first-issue'
import { ProxyFields, type ProxyMode } from '../proxy-fields'
import { SaveBar } from '../save-bar'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import styles from './sections.module.css'

const MODES = ['system', 'none', 'custom'] as const

/** How requests leave this computer. */
export function NetworkSection(props: SectionProps) {
  const form = useAppState((state) => state.settingsPage.network)
  return form && <OpenNetworkForm {...props} form={form} />
}

function OpenNetworkForm({ form, actions: { network }, secrets }: SectionProps & { form: NetworkForm }) {
  const { t } = useTranslation('settings')
  const { settings, saved } = form
  const element = useRef<HTMLFormElement>(null)
  useFirstIssue(element, form)
  const isDirty = isNetworkFormDirty(form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void network.save(secrets)
  }
  const chooseMode = (mode: ProxyMode) => {
    if (mode !== 'app') network.edit({ proxy: { ...settings.proxy, mode } })
  }
  return (
    <form ref={element} className={styles.form} noValidate aria-labelledby="network-title" onSubmit={submit}>
      <ViewHeading id="network-title" title={t('sections.network')} />
      <p className={styles.introduction}>{t('network.introduction')}</p>
      <ProxyFields
        modes={MODES.map((value) => ({ value, label: t(`proxy.modes.${value}`) }))}
        mode={settings.proxy.mode}
        proxy={settings.proxy}
        issue={issueOf(form, 'proxy.url')}
        password={{
          name: 'app-proxy-password',
          status: saved.proxyPassword,
          onTyped: network.noteTyped,
          clear: network.clearPassword
        }}
        secrets={secrets}
        onMode={chooseMode}
        onChange={(proxy) => network.edit({ proxy })}
      />
      <div className={styles.part}>
        <div className={styles.file}>
          <TextField
            label={t('network.authorities.label')}
            note={t('optional')}
            hint={t('network.authorities.hint')}
            value={settings.authorityFile}
            issue={issueOf(form, 'authorityFile')}
            onChange={(authorityFile) => network.edit({ authorityFile })}
          />
          <Button onClick={network.chooseAuthority}>{t('network.authorities.choose')}</Button>
        </div>
        {saved.authority && saved.authority.file === settings.authorityFile && <Authority status={saved.authority} />}
      </div>
      <Remarks sentences={form.repairs} />
      {form.problem && <Issue message={form.problem} />}
      <SaveBar
        isDirty={isDirty}
        canSave={isDirty}
        isSaving={form.isSaving}
        isJustSaved={form.isJustSaved}
        discard={() => network.discard(secrets)}
      />
    </form>
  )
}

function Authority({ status: { subjects, problem } }: { status: AuthorityFileStatus }) {
  const { t } = useTranslation('settings')
  if (problem !== null) return <Issue message={problem} />
  return <p className={styles.introduction}>{t('network.authorities.trusted', { subjects: formatList(subjects) })}</p>
}
