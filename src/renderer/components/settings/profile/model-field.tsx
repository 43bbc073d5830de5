import { RotateCw } from 'lucide-react'
import { Button } from '../../button'
import { Combobox } from '../../form/combobox'
import type { FormPartProps } from './form-part'
import styles from './model-field.module.css'

/** The model by its name: one of the server's list, or any other. */
export function ModelField({ form, preset, actions, secrets }: FormPartProps) {
  const { draft, models, isListingModels } = form
  const isAzure = draft.kind === 'azure'
  return (
    <div className={styles.row}>
      <Combobox
        label="Model"
        note={isAzure ? 'optional' : undefined}
        value={draft.model}
        choices={models?.models ?? []}
        placeholder={preset?.modelExample}
        hint={isAzure ? 'What the deployment is made of. Some models take no temperature.' : describe(models)}
        onChange={(model) => actions.form.edit({ model })}
      />
      {!isAzure && (
        <Button isUnavailable={isListingModels} onClick={() => actions.form.listModels(secrets)}>
          <RotateCw aria-hidden="true" size={14} />
          {isListingModels ? 'Asking…' : 'List models'}
        </Button>
      )}
    </div>
  )
}

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

function describe(list: FormPartProps['form']['models']): string {
  if (list === null) return 'Any name can be typed; the server may have a list of them.'
  const { models, fetchedAt, problem } = list
  const count =
    models.length === 0 ? '' : `${models.length === 1 ? 'One model' : `${models.length} models`} to choose from`
  const when = count && fetchedAt ? `, listed on ${DATE.format(new Date(fetchedAt))}` : ''
  return [count && `${count}${when}.`, problem, 'Any other name can be typed.'].filter(Boolean).join(' ')
}
