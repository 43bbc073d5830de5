import { type Column, type ColumnSettings, columnIssues, takesModel } from '../../store/workbench/column'
import {
  type Conversation,
  chosenColumn,
  humanIssue,
  slotOfColumn,
  type WorkbenchTab
} from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { TextField } from '../form/text-field'
import { ProcessorList } from '../processors/processor-list'
import { ProviderPicker } from '../run/provider-picker'
import { useRunTargets } from '../use-run-targets'
import { MessageField } from './message-field'
import styles from './request-form.module.css'

interface RequestFormProps {
  tab: WorkbenchTab
  actions: AppActions
}

/** What the next run asks, and of whom. */
export function RequestForm({ tab, actions }: RequestFormProps) {
  const column = chosenColumn(tab)
  const issues = columnIssues(column)
  const say = (part: Partial<Conversation>) => actions.changeWorkbench({ type: 'conversation-changed', change: part })
  const set = (part: Partial<ColumnSettings>) => actions.changeWorkbench({ type: 'settings-changed', change: part })
  return (
    <section className={styles.form} aria-label="Request">
      <TargetFields column={column} set={set} actions={actions} />
      <MessageField
        label="System message"
        note="optional"
        rows={2}
        value={tab.system}
        onChange={(system) => say({ system })}
      />
      <MessageField
        label="Human message"
        isMain
        rows={5}
        value={tab.human}
        issue={humanIssue(tab)}
        onChange={(human) => say({ human })}
      />
      <div className={styles.pair}>
        <TextField
          label="Temperature"
          value={column.temperature}
          issue={issues.temperature ?? null}
          onChange={(temperature) => set({ temperature })}
        />
        <TextField
          label="Seed"
          note="optional"
          inputMode="numeric"
          value={column.seed}
          issue={issues.seed ?? null}
          onChange={(seed) => set({ seed })}
        />
      </div>
      <ProcessorList tab={tab} slot={slotOfColumn(tab, column)} actions={actions} />
    </section>
  )
}

interface TargetFieldsProps {
  column: Column
  set: (part: Partial<ColumnSettings>) => void
  actions: AppActions
}

/** Whom the run goes to, and which of its models where it has several. */
function TargetFields({ column, set, actions }: TargetFieldsProps) {
  const { chosen } = useRunTargets(column)
  const setUp = () => {
    actions.openPlace('settings')
    actions.settings.leaveFor({ kind: 'list' })
  }
  return (
    <>
      <div className={styles.target}>
        <span className={styles.label}>Provider</span>
        <ProviderPicker
          choice={column}
          choose={({ provider, profileId }) => set({ provider, profileId })}
          setUp={setUp}
        />
        {chosen && <p className={styles.description}>{chosen.description}</p>}
      </div>
      {takesModel(column) && (
        <TextField
          label="Model"
          note="optional"
          value={column.model}
          placeholder={chosen?.model ?? "The provider's own choice"}
          onChange={(model) => set({ model })}
        />
      )}
    </>
  )
}
