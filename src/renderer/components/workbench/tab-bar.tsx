import { Ellipsis, Plus } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { useAppState } from '../../store/use-app-state'
import { MOST_TABS } from '../../store/workbench/workbench-page-state'
import { ActionMenu } from '../action-menu'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import styles from './tab-bar.module.css'
import { TabItem } from './tab-item'
import { TabNameField } from './tab-name-field'
import type { TabFocus } from './use-tab-focus'

interface TabBarProps extends TabFocus {
  actions: AppActions
}

/** The tabs in a row, of which each keeps what is filled in and what has run. */
export function TabBar({ actions, toTab, toMessage }: TabBarProps) {
  const tabs = useAppState((state) => state.workbenchPage.tabs)
  const active = useAppState((state) => state.workbenchPage.activeTab)
  const hasClosed = useAppState((state) => state.workbenchPage.closedTabs.length > 0)
  const [renamed, setRenamed] = useState<number | null>(null)
  const inRenaming = tabs.find(({ key }) => key === renamed)
  const isFull = tabs.length >= MOST_TABS
  const close = (key: number) => {
    actions.closeWorkbenchTab(key)
    toTab()
  }
  const endRenaming = (key: number, name: string | null) => {
    setRenamed(null)
    if (name !== null) actions.changeWorkbench({ type: 'tab-renamed', key, name })
    toTab()
  }
  const reopen = () => {
    actions.changeWorkbench({ type: 'tab-reopened' })
    toTab()
  }
  return (
    <div className={styles.bar}>
      <Tabs.List className={styles.list} aria-label="Workbench tabs">
        {tabs.map((tab) => (
          <TabItem key={tab.key} tab={tab} rename={() => setRenamed(tab.key)} close={() => close(tab.key)} />
        ))}
      </Tabs.List>
      {inRenaming && (
        <TabNameField key={renamed} tab={inRenaming} onEnd={(name) => endRenaming(inRenaming.key, name)} />
      )}
      <Button
        kind="quiet"
        aria-label="New tab"
        aria-keyshortcuts="Control+T Meta+T"
        title={isFull ? `There can be ${MOST_TABS} tabs: close one first` : 'New tab (Ctrl or Cmd + T)'}
        isUnavailable={isFull}
        onClick={() => {
          actions.changeWorkbench({ type: 'tab-opened' })
          toMessage()
        }}
      >
        <Plus aria-hidden="true" size={16} />
      </Button>
      <ActionMenu
        label="Tab"
        actions={[
          { label: 'Rename tab (F2)', perform: () => setRenamed(active), takesFocus: true },
          { label: 'Close tab (Ctrl or Cmd + W)', perform: () => close(active), takesFocus: true },
          ...(hasClosed
            ? [{ label: 'Reopen closed tab (Ctrl or Cmd + Shift + T)', perform: reopen, takesFocus: true }]
            : [])
        ]}
      >
        <Button kind="quiet" aria-label="Tab menu" title="Rename, close or reopen a tab">
          <Ellipsis aria-hidden="true" size={16} />
        </Button>
      </ActionMenu>
    </div>
  )
}
