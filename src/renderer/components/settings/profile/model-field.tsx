import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../../../messages/i18n'
import { told } from '../../../messages/told/told'
import { Button } from '../../button'
import { Combobox } from '../../form/combobox'
import { formatDateTime } from '../../format'
import type { FormPartProps } from './form-part'
import styles from './model-field.module.css'

/** The model by its name: one of the server's list, or any other. */
export function ModelField({ form, preset, actions, secrets }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { draft, models, isListingModels } = form
  const isAzure = draft.kind === 'azure'
  return (
    <div className={styles.row}>
      <Combobox
        label={t('model.label')}
        note={isAzure ? t('optional') : undefined}
        value={draft.model}
        choices={models?.models ?? []}
        placeholder={preset?.modelExample}
        hint={isAzure ? t('model.azureHint') : describe(models)}
        onChange={(model) => actions.form.edit({ model })}
      />
      {!isAzure && (
        <Button isUnavailable={isListingModels} onClick={() => actions.form.listModels(secrets)}>
          <RotateCw aria-hidden="true" size={14} />
          {isListingModels ? t('model.asking') : t('model.list')}
        </Button>
      )}
    </div>
  )
}

function describe(list: FormPartProps['form']['models']): string {
  if (list === null) return i18n.t('settings:model.any')
  const { models, fetchedAt, problem } = list
  const when = fetchedAt ? formatDateTime(new Date(fetchedAt)) : null
  const count = { count: models.length }
  const offer = when ? i18n.t('settings:model.offerListed', { ...count, when }) : i18n.t('settings:model.offer', count)
  return [models.length > 0 && offer, problem && told(problem), i18n.t('settings:model.anyOther')]
    .filter(Boolean)
    .join(' ')
}
