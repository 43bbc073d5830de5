import { Columns2, PanelRight } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isActive, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { MOST_COLUMNS } from '../../store/workbench/column'
import { activeTab, inspectedSlot } from '../../store/workbench/workbench-page-state'
import { canRun } from '../../store/workbench/workbench-request'
import { slotsOf } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { StatusWord } from '../run/status-word'
import { StopButton } from '../run/stop-button'
import styles from './workbench-header.module.css'

interface WorkbenchHeaderProps {
  actions: AppActions
}

/** How the run of the tab in sight stands, and what can be done with it. */
export function WorkbenchHeader({ actions }: WorkbenchHeaderProps) {
  const { t } = useTranslation('workbench')
  const runButton = useRef<HTMLButtonElement>(null)
  const slot = useAppState((state) => inspectedSlot(state.workbenchPage))
  const status = useAppState((state) => statusOf(slotOf(state, slot)))
  const isRunning = useAppState((state) =>
    slotsOf(activeTab(state.workbenchPage)).some((each) => isActive(slotOf(state, each)))
  )
  const hasRun = useAppState((state) => !isActive(slotOf(state, slot)) && hasRequest(slotOf(state, slot)))
  const page = useAppState((state) => state.workbenchPage)
  // Looked at as a selector it would be worked out with every frame of a stream.
  const isReady = useMemo(() => canRun(page, activeTab(page)), [page]) && !isRunning
  const columns = useAppState((state) => activeTab(state.workbenchPage).columns.length)
  const isFull = columns >= MOST_COLUMNS
  const isInspectorOpen = useAppState((state) => state.workbenchPage.isInspectorOpen)
  return (
    <header className={styles.header}>
      <h1 className={styles.title} tabIndex={-1}>
        {t('title')}
      </h1>
      <StatusWord status={status} />
      <div className={styles.commands}>
        {isRunning && <StopButton stop={actions.stopWorkbench} returnFocus={() => runButton.current?.focus()} />}
        {columns === 1 && (
          <Button isUnavailable={!hasRun} title={t('runAgainHint')} onClick={() => actions.runSlotAgain(slot)}>
            {t('runAgain')}
          </Button>
        )}
        <Button
          ref={runButton}
          kind="primary"
          isUnavailable={isRunning}
          // What has to be mended first is said when it is asked for.
          {...(!isReady && { 'aria-disabled': true })}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          title={t('runHint')}
          onClick={actions.runWorkbench}
        >
          {columns === 1 ? t('run') : t('runAll')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('columns.add')}
          title={isFull ? t('columns.full', { most: MOST_COLUMNS }) : t('columns.addHint')}
          isUnavailable={isFull}
          onClick={() => actions.changeWorkbench({ type: 'column-added' })}
        >
          <Columns2 aria-hidden="true" size={16} />
          <span className={styles.wide}>{t('columns.add')}</span>
        </Button>
        <Button
          kind="quiet"
          aria-expanded={isInspectorOpen}
          onClick={() => actions.changeWorkbench({ type: 'inspector-toggled' })}
        >
          <PanelRight aria-hidden="true" size={16} />
          {t('inspector')}
        </Button>
      </div>
    </header>
  )
}

/** A window that was reloaded knows the run, and main what it asked. */
function hasRequest({ run, request }: ReturnType<typeof slotOf>): boolean {
  return run !== null || request !== null
}
