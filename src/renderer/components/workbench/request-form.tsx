import { useAppState } from '../../store/use-app-state'
import { issuesOf, type RunDraft } from '../../store/workbench/run-draft'
import { takesModel } from '../../store/workbench/workbench-request'
import type { AppActions } from '../app-actions'
import { TextField } from '../form/text-field'
import { ProviderPicker } from '../run/provider-picker'
import { useRunTargets } from '../use-run-targets'
import { MessageField } from './message-field'
import { ProcessorList } from './processor-list'
import styles from './request-form.module.css'

interface RequestFormProps {
  actions: AppActions
}

/** What the next run asks, and of whom. */
export function RequestForm({ actions }: RequestFormProps) {
  const draft = useAppState((state) => state.workbenchPage.draft)
  const issues = issuesOf(draft)
  const change = (part: Partial<RunDraft>) => actions.changeWorkbench({ type: 'draft-changed', change: part })
  return (
    <section className={styles.form} aria-label="Request">
      <TargetFields actions={actions} model={draft.model} onModel={(model) => change({ model })} />
      <MessageField
        label="System message"
        note="optional"
        rows={2}
        value={draft.system}
        onChange={(system) => change({ system })}
      />
      <MessageField
        label="Human message"
        rows={5}
        value={draft.human}
        issue={issues.human}
        onChange={(human) => change({ human })}
      />
      <div className={styles.pair}>
        <TextField
          label="Temperature"
          value={draft.temperature}
          issue={issues.temperature ?? null}
          onChange={(temperature) => change({ temperature })}
        />
        <TextField
          label="Seed"
          note="optional"
          inputMode="numeric"
          value={draft.seed}
          issue={issues.seed ?? null}
          onChange={(seed) => change({ seed })}
        />
      </div>
      <ProcessorList actions={actions} />
    </section>
  )
}

interface TargetFieldsProps extends RequestFormProps {
  model: string
  onModel: (model: string) => void
}

/** Whom the run goes to, and which of its models where it has several. */
function TargetFields({ actions, model, onModel }: TargetFieldsProps) {
  const { chosen } = useRunTargets()
  const hasModels = useAppState(takesModel)
  const setUp = () => {
    actions.openPlace('settings')
    actions.settings.leaveFor({ kind: 'list' })
  }
  return (
    <>
      <div className={styles.target}>
        <span className={styles.label}>Provider</span>
        <ProviderPicker
          choose={({ provider, profileId }) => actions.chooseProvider(provider, profileId)}
          setUp={setUp}
        />
        {chosen && <p className={styles.description}>{chosen.description}</p>}
      </div>
      {hasModels && (
        <TextField
          label="Model"
          note="optional"
          value={model}
          placeholder={chosen?.model ?? "The provider's own choice"}
          onChange={onModel}
        />
      )}
    </>
  )
}
