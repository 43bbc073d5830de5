import { useTranslation } from 'react-i18next'
import { letterAt } from '../../store/workbench/column'
import { chosenColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import styles from './column-switch.module.css'

interface ColumnSwitchProps {
  tab: WorkbenchTab
  actions: AppActions
}

/** Which column the form sets up: it stays in sight above the form, and changes it. */
export function ColumnSwitch({ tab, actions }: ColumnSwitchProps) {
  const { t } = useTranslation('workbench')
  const chosen = chosenColumn(tab)
  return (
    <fieldset className={styles.switch}>
      <legend>{t('request.settingsOf')}</legend>
      <span aria-hidden="true">{t('request.settingsOf')}</span>
      {tab.columns.map(({ key }, place) => (
        <button
          key={key}
          type="button"
          aria-label={t('columns.name', { letter: letterAt(place) })}
          aria-pressed={key === chosen.key}
          title={t('columns.choose', { letter: letterAt(place) })}
          onClick={() => actions.changeWorkbench({ type: 'column-chosen', key })}
        >
          {letterAt(place)}
        </button>
      ))}
    </fieldset>
  )
}
