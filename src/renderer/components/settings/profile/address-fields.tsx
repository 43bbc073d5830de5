import { useTranslation } from 'react-i18next'
import type { Preset, ProfileDraft, ProfileKind } from '../../../../shared/profile'
import { PROVIDER_NAMES } from '../../../../shared/provider'
import { presetOf } from '../../../store/settings/profile-draft'
import { useAppState } from '../../../store/use-app-state'
import { OptionField } from '../../form/option-field'
import { TextField } from '../../form/text-field'
import { type FormPartProps, textOf } from './form-part'
import styles from './profile-editor.module.css'
import { Remarks } from './remarks'

const KINDS = (['azure', 'openai', 'compatible'] as const).map((value) => ({ value, label: PROVIDER_NAMES[value] }))

/** What the provider is called, and where it is. */
export function AddressFields(props: FormPartProps) {
  const { t } = useTranslation('settings')
  const { form, preset, actions } = props
  const { kind } = form.draft
  const presets = useAppState((state) => state.settingsPage.presets)
  return (
    <div className={styles.part}>
      <TextField label={t('profile.name')} placeholder={preset?.label} {...textOf(props, 'name')} />
      <OptionField
        label={t('profile.kind')}
        value={kind}
        options={KINDS}
        onChange={(chosen) => actions.form.edit(asKind(chosen, presets))}
      />
      <div className={styles.stack}>
        <TextField
          label={kind === 'azure' ? t('profile.endpoint') : t('profile.baseUrl')}
          inputMode="url"
          placeholder={preset?.addressExample}
          {...textOf(props, 'address')}
        />
        <Remarks sentences={form.repairs} />
        <Remarks sentences={form.warnings} kind="warning" />
      </div>
      {kind === 'azure' && (
        <div className={styles.pair}>
          <TextField
            label={t('profile.deployment')}
            hint={t('profile.deploymentHint')}
            {...textOf(props, 'deployment')}
          />
          <TextField label={t('profile.apiVersion')} placeholder="2024-10-21" {...textOf(props, 'apiVersion')} />
        </div>
      )}
    </div>
  )
}

/** Another kind has other particulars: those of the preset would be wrong there. */
function asKind(kind: ProfileKind, presets: readonly Preset[]): Partial<ProfileDraft> {
  const preset = presetOf(presets, '', kind)
  return { kind, ...(preset && { presetId: preset.id, needsKey: preset.needsKey, rules: preset.rules }) }
}
