import { Play, Square, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isActive, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { type Column, takesModel } from '../../store/workbench/column'
import { columnRequest } from '../../store/workbench/workbench-request'
import { baseColumn, chosenColumn, slotOfColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { StatusShape } from '../run/status-word'
import { useRunTargets } from '../use-run-targets'
import styles from './column-reading.module.css'
import { Difference } from './difference'
import { Reading } from './reading'

interface ColumnReadingProps {
  tab: WorkbenchTab
  column: Column
  letter: string
  actions: AppActions
}

/** One column: whom it asks, and its text or how that differs from the base's. */
export function ColumnReading({ tab, column, letter, actions }: ColumnReadingProps) {
  const { t } = useTranslation('workbench')
  const slot = slotOfColumn(tab, column)
  const base = baseColumn(tab)
  const isCompared = tab.isComparing && base.key !== column.key
  return (
    <section
      className={styles.column}
      aria-label={t('columns.name', { letter })}
      data-chosen={chosenColumn(tab).key === column.key || undefined}
    >
      <ColumnHeader tab={tab} column={column} letter={letter} actions={actions} />
      {isCompared ? (
        <Difference label={t('columns.text', { letter })} baseSlot={slotOfColumn(tab, base)} slot={slot} />
      ) : (
        <Reading slot={slot} label={t('columns.text', { letter })} actions={actions} />
      )}
    </section>
  )
}

/** Choosing a column is setting it up in the form, and looking at it in the inspector. */
function ColumnHeader({ tab, column, letter, actions }: ColumnReadingProps) {
  const { t } = useTranslation('workbench')
  const slot = slotOfColumn(tab, column)
  const status = useAppState((state) => statusOf(slotOf(state, slot)))
  const isRunning = useAppState((state) => isActive(slotOf(state, slot)))
  const canRun = useAppState((state) => columnRequest(state.workbenchPage, tab, column) !== null)
  const { chosen } = useRunTargets(column)
  const model = takesModel(column) ? column.model.trim() : ''
  const isChosen = chosenColumn(tab).key === column.key
  const target = [model || chosen?.label, column.temperature.trim()].filter(Boolean).join(' · ')
  return (
    <header className={styles.header}>
      <button
        type="button"
        className={styles.name}
        aria-pressed={isChosen}
        title={t('columns.choose', { letter })}
        onClick={() => actions.changeWorkbench({ type: 'column-chosen', key: column.key })}
      >
        <span className={styles.letter}>{letter}</span>
        <span className={styles.target}>{target}</span>
        {status !== 'Idle' && <StatusShape status={status} />}
        {isChosen && <span className={styles.inForm}>{t('columns.inForm')}</span>}
      </button>
      {isRunning ? (
        <Button
          kind="quiet"
          aria-label={t('columns.stop', { letter })}
          title={t('columns.stop', { letter })}
          onClick={() => actions.stop(slot)}
        >
          <Square aria-hidden="true" size={12} />
        </Button>
      ) : (
        <Button
          kind="quiet"
          aria-label={t('columns.run', { letter })}
          title={t('columns.run', { letter })}
          isUnavailable={!canRun}
          onClick={() => actions.runWorkbenchColumn(column.key)}
        >
          <Play aria-hidden="true" size={12} />
        </Button>
      )}
      <Button
        kind="quiet"
        aria-label={t('columns.remove', { letter })}
        title={t('columns.remove', { letter })}
        onClick={() => actions.removeWorkbenchColumn(column.key)}
      >
        <X aria-hidden="true" size={14} />
      </Button>
    </header>
  )
}
