import { isActive, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { WORKBENCH_SLOT } from '../../store/workbench/workbench-page-state'
import { Inspector } from '../inspector/inspector'
import type { PageProps } from '../pages'
import { Reading } from './reading'
import { RequestForm } from './request-form'
import { useWorkbenchShortcuts } from './use-workbench-shortcuts'
import { WorkbenchHeader } from './workbench-header'
import styles from './workbench-page.module.css'

/** Any prompt through any processors: what is asked, what comes, and beside it what there is to know of it. */
export function WorkbenchPage({ actions }: PageProps) {
  const isRunning = useAppState((state) => isActive(slotOf(state, WORKBENCH_SLOT)))
  useWorkbenchShortcuts(actions, isRunning)
  const isInspectorOpen = useAppState((state) => state.workbenchPage.isInspectorOpen)
  return (
    <main className={styles.page}>
      <WorkbenchHeader actions={actions} />
      <div className={styles.content} data-inspecting={isInspectorOpen || undefined}>
        <RequestForm actions={actions} />
        <Reading actions={actions} />
        {isInspectorOpen && <Inspector slot={WORKBENCH_SLOT} actions={actions} />}
      </div>
    </main>
  )
}
