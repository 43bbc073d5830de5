import { PanelRight } from 'lucide-react'
import { useRef } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { isActive, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
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
  const runButton = useRef<HTMLButtonElement>(null)
  const slot = useAppState((state) => inspectedSlot(state.workbenchPage))
  const status = useAppState((state) => statusOf(slotOf(state, slot)))
  const isRunning = useAppState((state) =>
    slotsOf(activeTab(state.workbenchPage)).some((each) => isActive(slotOf(state, each)))
  )
  const hasRun = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run !== null && hasEnded(run)
  })
  const isReady = useAppState(({ workbenchPage }) => canRun(workbenchPage, activeTab(workbenchPage))) && !isRunning
  const isInspectorOpen = useAppState((state) => state.workbenchPage.isInspectorOpen)
  return (
    <header className={styles.header}>
      <h1 className={styles.title} tabIndex={-1}>
        Workbench
      </h1>
      <StatusWord status={status} />
      <div className={styles.commands}>
        {isRunning && <StopButton stop={actions.stopWorkbench} returnFocus={() => runButton.current?.focus()} />}
        <Button
          isUnavailable={!hasRun}
          title="Run the same request again, whatever is filled in by now"
          onClick={() => actions.runSlotAgain(slot)}
        >
          Run again
        </Button>
        <Button
          ref={runButton}
          kind="primary"
          isUnavailable={isRunning}
          // What has to be mended first is said when it is asked for.
          {...(!isReady && { 'aria-disabled': true })}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          title="Run (Ctrl or Cmd + Enter)"
          onClick={actions.runWorkbench}
        >
          Run
        </Button>
        <Button
          kind="quiet"
          aria-expanded={isInspectorOpen}
          onClick={() => actions.changeWorkbench({ type: 'inspector-toggled' })}
        >
          <PanelRight aria-hidden="true" size={16} />
          Inspector
        </Button>
      </div>
    </header>
  )
}
