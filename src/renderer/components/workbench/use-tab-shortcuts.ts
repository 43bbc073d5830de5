import { useEffect } from 'react'
import { useAppStore } from '../../store/use-app-state'
import type { WorkbenchPageState } from '../../store/workbench/workbench-page-state'
import type { WorkbenchActions } from '../app-actions'
import type { TabFocus } from './use-tab-focus'

type TabIntent = 'open' | 'close' | 'reopen' | 'next' | 'previous'

/**
 * Ctrl or Cmd with T opens a tab, with W closes it, with Shift and T brings it back; Ctrl with Tab, or with Page Up and
 * Page Down, goes through them.
 */
export function useTabShortcuts(actions: WorkbenchActions, focus: TabFocus): void {
  const store = useAppStore()
  const { changeWorkbench, closeWorkbenchTab } = actions
  const { toTab, toMessage } = focus
  useEffect(() => {
    const perform: Record<TabIntent, (page: WorkbenchPageState) => void> = {
      open: () => changeWorkbench({ type: 'tab-opened' }),
      close: (page) => closeWorkbenchTab(page.activeTab),
      reopen: () => changeWorkbench({ type: 'tab-reopened' }),
      next: (page) => changeWorkbench({ type: 'tab-chosen', key: neighbourOf(page, 1) }),
      previous: (page) => changeWorkbench({ type: 'tab-chosen', key: neighbourOf(page, -1) })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const intent = event.defaultPrevented || event.repeat ? null : intentOf(event)
      if (!intent) return
      event.preventDefault()
      perform[intent](store.getState().workbenchPage)
      if (intent === 'open') toMessage()
      else toTab()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, changeWorkbench, closeWorkbenchTab, toTab, toMessage])
}

function intentOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): TabIntent | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  const pressed = key.toLowerCase()
  if (pressed === 't') return shiftKey ? 'reopen' : 'open'
  if (pressed === 'w' && !shiftKey) return 'close'
  if (pressed === 'tab' && ctrlKey) return shiftKey ? 'previous' : 'next'
  if (pressed === 'pagedown') return 'next'
  return pressed === 'pageup' ? 'previous' : null
}

/** After the last one comes the first. */
function neighbourOf({ tabs, activeTab }: WorkbenchPageState, by: 1 | -1): number {
  const place = tabs.findIndex(({ key }) => key === activeTab)
  return tabs.at((place + by) % tabs.length)?.key ?? activeTab
}
