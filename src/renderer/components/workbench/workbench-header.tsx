import { PanelRight } from 'lucide-react'
import { useRef } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { isActive, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { WORKBENCH_SLOT } from '../../store/workbench/workbench-page-state'
import { isReady } from '../../store/workbench/workbench-request'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { StatusWord } from '../run/status-word'
import { StopButton } from '../run/stop-button'
import styles from './workbench-header.module.css'

interface WorkbenchHeaderProps {
  actions: AppActions
}

/** How the run stands, and what can be done with it. */
export function WorkbenchHeader({ actions }: WorkbenchHeaderProps) {
  const runButton = useRef<HTMLButtonElement>(null)
  const status = useAppState((state) => statusOf(slotOf(state, WORKBENCH_SLOT)))
  const isRunning = useAppState((state) => isActive(slotOf(state, WORKBENCH_SLOT)))
  const hasRun = useAppState((state) => {
    const { run } = slotOf(state, WORKBENCH_SLOT)
    return run !== null && hasEnded(run)
  })
  const canRun = useAppState((state) => isReady(state.workbenchPage)) && !isRunning
  const isInspectorOpen = useAppState((state) => state.workbenchPage.isInspectorOpen)
  return (
    <header className={styles.header}>
      <h1 className={styles.title} tabIndex={-1}>
        Workbench
      </h1>
      <StatusWord status={status} />
      <div className={styles.commands}>
        {isRunning && (
          <StopButton stop={() => actions.stop(WORKBENCH_SLOT)} returnFocus={() => runButton.current?.focus()} />
        )}
        <Button
          isUnavailable={!hasRun}
          title="Run the same request again, whatever is filled in by now"
          onClick={actions.runWorkbenchAgain}
        >
          Run again
        </Button>
        <Button
          ref={runButton}
          kind="primary"
          isUnavailable={!canRun}
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
