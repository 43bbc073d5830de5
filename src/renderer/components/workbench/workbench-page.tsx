import { Tabs } from 'radix-ui'
import { Activity } from 'react'
import { useAppState } from '../../store/use-app-state'
import { activeTab, inspectedSlot } from '../../store/workbench/workbench-page-state'
import { Inspector } from '../inspector/inspector'
import type { PageProps } from '../pages'
import { ProcessorsUndoLine } from '../processors/processors-undo-line'
import { UndoPlace } from '../undo-line'
import { RemovalLine } from './removal-line'
import { RequestForm } from './request-form'
import { TabBar } from './tab-bar'
import { TabReading } from './tab-reading'
import { useTabFocus } from './use-tab-focus'
import { useTabShortcuts } from './use-tab-shortcuts'
import { useWorkbenchShortcuts } from './use-workbench-shortcuts'
import { WorkbenchHeader } from './workbench-header'
import styles from './workbench-page.module.css'

/** Any prompt through any processors: what is asked, what comes, and beside it what there is to know of it. */
export function WorkbenchPage({ actions }: PageProps) {
  const tabs = useAppState((state) => state.workbenchPage.tabs)
  const tab = useAppState((state) => activeTab(state.workbenchPage))
  const slot = useAppState((state) => inspectedSlot(state.workbenchPage))
  const isInspectorOpen = useAppState((state) => state.workbenchPage.isInspectorOpen)
  const { root, toTab, toMessage, toProcessors } = useTabFocus()
  useWorkbenchShortcuts(actions)
  useTabShortcuts(actions, { toTab, toMessage })
  return (
    <main ref={root} className={styles.page}>
      <Tabs.Root
        className={styles.tabs}
        value={String(tab.key)}
        onValueChange={(key) => actions.changeWorkbench({ type: 'tab-chosen', key: Number(key) })}
      >
        <WorkbenchHeader actions={actions} />
        <TabBar actions={actions} toTab={toTab} toMessage={toMessage} />
        <Tabs.Content
          className={styles.content}
          value={String(tab.key)}
          tabIndex={undefined}
          data-inspecting={isInspectorOpen || undefined}
        >
          <RequestForm key={tab.key} tab={tab} actions={actions} />
          {/* The others stay as they were left: where they were read to, and what of them was folded. */}
          {tabs.map((each) => (
            <Activity key={each.key} mode={each.key === tab.key ? 'visible' : 'hidden'}>
              <TabReading tab={each} actions={actions} toMessage={toMessage} />
            </Activity>
          ))}
          {isInspectorOpen && <Inspector slot={slot} actions={actions} />}
        </Tabs.Content>
      </Tabs.Root>
      <UndoPlace>
        <ProcessorsUndoLine actions={actions.processors} returnFocus={toProcessors} />
        <RemovalLine actions={actions} returnFocus={toTab} />
      </UndoPlace>
    </main>
  )
}
