import { type FormEvent, type Ref, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { told } from '../../../messages/told/told'
import { presetOf } from '../../../store/settings/profile-draft'
import type { ProfileForm } from '../../../store/settings/profile-form'
import { useAppState } from '../../../store/use-app-state'
import { Issue } from '../../form/field'
import type { SecretRegistry } from '../../form/secret-inputs'
import type { SettingsActions } from '../settings-actions'
import { ViewHeading } from '../view-heading'
import { AddressFields } from './address-fields'
import { ConnectionCheck } from './connection-check'
import { EditorCommands } from './editor-commands'
import { FurtherFields } from './further-fields'
import { KeyFields } from './key-fields'
import { ModelFields } from './model-fields'
import styles from './profile-editor.module.css'
import { Remarks } from './remarks'
import { useFirstIssue } from './use-first-issue'

interface ProfileEditorProps {
  actions: SettingsActions
  secrets: SecretRegistry
  headingRef: Ref<HTMLHeadingElement>
}

/** One provider, to be set up or changed. */
export function ProfileEditor(props: ProfileEditorProps) {
  const form = useAppState((state) => state.settingsPage.form)
  return form && <OpenEditor {...props} form={form} />
}

function OpenEditor({ form, actions, secrets, headingRef }: ProfileEditorProps & { form: ProfileForm }) {
  const { t } = useTranslation('settings')
  const preset = useAppState(({ settingsPage }) => presetOf(settingsPage.presets, form.draft.presetId, form.draft.kind))
  const element = useRef<HTMLFormElement>(null)
  useFirstIssue(element, form)
  const part = { form, preset, actions, secrets }
  const isNew = form.initial.id === undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void actions.form.save(secrets)
  }
  return (
    <form ref={element} className={styles.form} noValidate aria-labelledby="profile-title" onSubmit={submit}>
      <ViewHeading
        id="profile-title"
        title={isNew ? t('profile.new', { kind: told(preset?.label ?? '') }) : form.initial.name}
        headingRef={headingRef}
        back={{ label: t('sections.providers'), go: () => actions.leaveFor({ kind: 'list' }) }}
      />
      {form.origin && <Remarks sentences={[form.origin]} />}
      <AddressFields {...part} />
      <KeyFields {...part} />
      <ModelFields {...part} />
      <FurtherFields {...part} />
      <ConnectionCheck {...part} />
      {form.problem && <Issue message={form.problem} />}
      <EditorCommands {...part} />
    </form>
  )
}
