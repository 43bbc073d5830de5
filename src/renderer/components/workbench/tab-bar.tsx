import { Ellipsis, Plus } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
  const { t } = useTranslation('workbench')
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
      <Tabs.List className={styles.list} aria-label={t('tabs.list')}>
        {tabs.map((tab) => (
          <TabItem key={tab.key} tab={tab} rename={() => setRenamed(tab.key)} close={() => close(tab.key)} />
        ))}
      </Tabs.List>
      {inRenaming && (
        <TabNameField key={renamed} tab={inRenaming} onEnd={(name) => endRenaming(inRenaming.key, name)} />
      )}
      <Button
        kind="quiet"
        aria-label={t('tabs.open')}
        aria-keyshortcuts="Control+T Meta+T"
        title={isFull ? t('tabs.full', { most: MOST_TABS }) : t('tabs.openHint')}
        isUnavailable={isFull}
        onClick={() => {
          actions.changeWorkbench({ type: 'tab-opened' })
          toMessage()
        }}
      >
        <Plus aria-hidden="true" size={16} />
      </Button>
      <ActionMenu
        label={t('tabs.menu')}
        actions={[
          { label: t('tabs.rename'), perform: () => setRenamed(active), takesFocus: true },
          { label: t('tabs.close'), perform: () => close(active), takesFocus: true },
          ...(hasClosed ? [{ label: t('tabs.reopen'), perform: reopen, takesFocus: true }] : [])
        ]}
      >
        <Button kind="quiet" aria-label={t('tabs.menu')} title={t('tabs.menuHint')}>
          <Ellipsis aria-hidden="true" size={16} />
        </Button>
      </ActionMenu>
    </div>
  )
}
