import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import {
  type CheckedField,
  type Column,
  type ColumnSettings,
  columnIssues,
  letterAt,
  takesModel
} from '../../store/workbench/column'
import {
  type Conversation,
  chosenColumn,
  lacksMessage,
  slotOfColumn,
  type WorkbenchTab
} from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { TextField } from '../form/text-field'
import { ProcessorList } from '../processors/processor-list'
import { ProviderPicker } from '../run/provider-picker'
import { useRunTargets } from '../use-run-targets'
import { ColumnSwitch } from './column-switch'
import { MessageField } from './message-field'
import styles from './request-form.module.css'
import { SettingsFields } from './settings-fields'
import { TurnList } from './turn-list'

interface RequestFormProps {
  tab: WorkbenchTab
  actions: AppActions
}

/** What the next run asks, and of whom. Where there are several columns, the settings are those of the chosen one. */
export function RequestForm({ tab, actions }: RequestFormProps) {
  const { t } = useTranslation('workbench')
  const column = chosenColumn(tab)
  const wrong = columnIssues(column)
  const letter = tab.columns.length > 1 ? letterAt(tab.columns.indexOf(column)) : null
  const say = (part: Partial<Conversation>) => actions.changeWorkbench({ type: 'conversation-changed', change: part })
  const set = (part: Partial<ColumnSettings>) => actions.changeWorkbench({ type: 'settings-changed', change: part })
  const issue = (field: CheckedField) => (wrong.includes(field) ? t(`issues.${field}`) : null)
  // A new tab is empty, and nothing is wrong with that before it is run.
  const isTried = useAppState((state) => state.processors.triedTab === tab.key)
  const humanIssue = lacksMessage(tab) && (isTried || tab.human !== '') ? t('issues.human') : null
  return (
    <section className={styles.form} aria-label={t('request.label')}>
      {letter && <ColumnSwitch tab={tab} actions={actions} />}
      <TargetFields column={column} set={set} actions={actions} />
      {letter && <p className={styles.group}>{t('request.shared')}</p>}
      <MessageField
        label={t('request.system')}
        note={t('request.optional')}
        rows={2}
        value={tab.system}
        onChange={(system) => say({ system })}
      />
      <TurnList turns={tab.turns} actions={actions} />
      <MessageField
        label={t('request.human')}
        isMain
        rows={5}
        value={tab.human}
        placeholder={t('request.humanExample')}
        issue={humanIssue}
        onChange={(human) => say({ human })}
      />
      <ProcessorList tab={tab} slot={slotOfColumn(tab, column)} actions={actions} />
      {letter && <p className={styles.group}>{t('request.column', { letter })}</p>}
      <SettingsFields key={column.key} column={column} issue={issue} set={set} />
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
  const { t } = useTranslation('workbench')
  const { chosen } = useRunTargets(column)
  const setUp = () => {
    actions.openPlace('settings')
    actions.settings.leaveFor({ kind: 'list' })
  }
  return (
    <>
      <div className={styles.target}>
        <span className={styles.label}>{t('request.provider')}</span>
        <ProviderPicker
          choice={column}
          choose={({ provider, profileId }) => set({ provider, profileId })}
          setUp={setUp}
        />
        <p className={styles.description}>{chosen?.description}</p>
      </div>
      {takesModel(column) && (
        <TextField
          label={t('request.model')}
          note={t('request.optional')}
          value={column.model}
          placeholder={chosen?.model ?? t('request.ownChoice')}
          onChange={(model) => set({ model })}
        />
      )}
    </>
  )
}
