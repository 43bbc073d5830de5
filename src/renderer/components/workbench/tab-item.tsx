import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunStatus } from '../../../shared/run-state'
import { type AppState, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { slotsOf, titleOf, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import { StatusShape } from '../run/status-word'
import styles from './tab-item.module.css'

interface TabItemProps {
  tab: WorkbenchTab
  rename: () => void
  close: () => void
}

/** A tab: what it is called, and how its run stands. F2 renames it, Delete closes it. */
export function TabItem({ tab, rename, close }: TabItemProps) {
  const status = useAppState((state) => statusOfTab(state, tab))
  const { t } = useTranslation(['workbench', 'run'])
  const title = titleOf(tab) ?? t('tabs.untitled')
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'F2') rename()
    if (key === 'Delete') close()
  }
  const onAuxClick = (event: MouseEvent) => {
    if (event.button === 1) close()
  }
  return (
    <div className={styles.item}>
      <Tabs.Trigger
        className={styles.tab}
        value={String(tab.key)}
        data-workbench-tab
        aria-label={status === 'Idle' ? title : t('tabs.withStatus', { title, status: t(`run:status.${status}`) })}
        aria-keyshortcuts="F2 Delete"
        title={title}
        dir="auto"
        onKeyDown={onKeyDown}
        onDoubleClick={rename}
        onAuxClick={onAuxClick}
      >
        {status !== 'Idle' && <StatusShape status={status} />}
        <span className={styles.title}>{title}</span>
      </Tabs.Trigger>
      {/* For the pointer: a list of tabs may hold nothing else, and by keyboard Delete does the same. */}
      <button
        type="button"
        className={styles.close}
        aria-hidden="true"
        tabIndex={-1}
        title={t('tabs.closeHint')}
        onClick={close}
      >
        <X size={12} />
      </button>
    </div>
  )
}

/** What asks for attention first, of the runs that a tab has. */
const BY_URGENCY: readonly RunStatus[] = ['Streaming', 'Waiting', 'Failed', 'Incomplete', 'Stopped', 'Complete']

function statusOfTab(state: AppState, tab: WorkbenchTab): RunStatus {
  const statuses = slotsOf(tab).map((slot) => statusOf(slotOf(state, slot)))
  return BY_URGENCY.find((status) => statuses.includes(status)) ?? 'Idle'
}
