import { useTranslation } from 'react-i18next'
import { letterAt } from '../../store/workbench/column'
import { baseColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { ColumnReading } from './column-reading'
import styles from './columns-reading.module.css'
import { ColumnsTable } from './columns-table'

interface ColumnsReadingProps {
  tab: WorkbenchTab
  actions: AppActions
}

/** The same asked several times: the texts side by side, or how they differ, and beneath them their figures. */
export function ColumnsReading({ tab, actions }: ColumnsReadingProps) {
  const { t } = useTranslation('workbench')
  const change = (part: Partial<Pick<WorkbenchTab, 'isComparing' | 'baseColumn'>>) =>
    actions.changeWorkbench({ type: 'comparison-changed', change: part })
  return (
    <section className={styles.reading} aria-label={t('columns.label')}>
      <div className={styles.view}>
        <fieldset className={styles.choices}>
          <legend>{t('columns.view')}</legend>
          <View label={t('columns.texts')} isChosen={!tab.isComparing} choose={() => change({ isComparing: false })} />
          <View
            label={t('columns.differences')}
            isChosen={tab.isComparing}
            choose={() => change({ isComparing: true })}
          />
        </fieldset>
        {tab.isComparing && (
          <label className={styles.base}>
            {t('columns.base')}
            <select
              value={baseColumn(tab).key}
              onChange={(event) => change({ baseColumn: Number(event.target.value) })}
            >
              {tab.columns.map(({ key }, place) => (
                <option key={key} value={key}>
                  {letterAt(place)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className={styles.columns} data-count={tab.columns.length}>
        {tab.columns.map((column, place) => (
          <ColumnReading key={column.key} tab={tab} column={column} letter={letterAt(place)} actions={actions} />
        ))}
      </div>
      <ColumnsTable tab={tab} />
    </section>
  )
}

interface ViewProps {
  label: string
  isChosen: boolean
  choose: () => void
}

function View({ label, isChosen, choose }: ViewProps) {
  return (
    <button type="button" aria-pressed={isChosen} onClick={choose}>
      {label}
    </button>
  )
}
