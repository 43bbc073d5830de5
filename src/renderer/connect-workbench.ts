import type { Bridge } from '../shared/bridge'
import type { Timer } from '../shared/timer'
import { takeAnswer } from './actions/take-answer'
import { i18n } from './messages/i18n'
import { slotOf } from './store/app-state'
import type { AppStore } from './store/app-store'
import { activeTab, type KeptOfPage, keptOf } from './store/workbench/workbench-page-state'
import { slotOfColumn, type WorkbenchTab } from './store/workbench/workbench-tab'

/** Between the last change and its saving, in milliseconds: less than it takes to close a window after the last key. */
const SAVING_DELAY_MS = 300

/** What keeps the Workbench across reloads and starts. */
export interface WorkbenchConnection {
  /** Saves at once what has not been saved yet. */
  flush(): void
}

/**
 * Brings back what was filled in on the Workbench and saves it whenever it changes; and brings the runs of the tab in
 * sight back from the history, where neither this window nor main has them any more.
 */
export function connectWorkbench(bridge: Bridge, store: AppStore, timer: Timer): WorkbenchConnection {
  const page = () => store.getState().workbenchPage
  let saved: KeptOfPage | null = null
  // Said once, not with each letter.
  let isKept = true
  let cancelSaving: (() => void) | null = null
  const underWay = new Set<string>()

  async function restore(): Promise<void> {
    const [drafts, profiles] = await Promise.all([
      bridge.invoke('workbench:read', undefined),
      bridge.invoke('profiles:list', undefined)
    ])
    const kept = takeAnswer(store, drafts)
    if (kept) {
      // The names of the steps are those that this page has given them; one that is not known any more is not run.
      const isInspectorOpen = kept.isInspectorOpen ?? false
      const tabs = { ...kept, tabs: kept.tabs as readonly WorkbenchTab[], isInspectorOpen }
      store.dispatch({ type: 'workbench-page', change: { type: 'tabs-restored', tabs } })
    }
    if (profiles.ok) {
      store.dispatch({ type: 'workbench-page', change: { type: 'profiles-listed', profiles: profiles.value } })
    }
    saved = keptOf(page())
    store.calm.subscribe(follow)
    follow()
  }

  function follow(): void {
    recallRuns()
    const kept = keptOf(page())
    if (saved && isSame(saved, kept)) return
    cancelSaving ??= timer.schedule(SAVING_DELAY_MS, save)
  }

  function save(): void {
    cancelSaving?.()
    cancelSaving = null
    saved = keptOf(page())
    void bridge.invoke('workbench:save', saved).then(({ ok }) => {
      if (!ok && isKept) store.dispatch({ type: 'notice-received', message: i18n.t('workbench:notKept') })
      isKept = ok
    })
  }

  function recallRuns(): void {
    if (!store.getState().isAttached) return
    const tab = activeTab(page())
    for (const column of tab.columns) {
      const slot = slotOfColumn(tab, column)
      if (column.runId !== null && !store.getState().slots[slot] && !underWay.has(slot)) {
        underWay.add(slot)
        void recall(slot, column.runId).finally(() => underWay.delete(slot))
      }
    }
  }

  async function recall(slot: string, runId: string): Promise<void> {
    const answer = await bridge.invoke('history:read', { runId })
    if (answer.ok && answer.value) store.dispatch({ type: 'run-recalled', slot, run: answer.value.state })
    else if (!slotOf(store.getState(), slot).run) {
      store.dispatch({ type: 'workbench-page', change: { type: 'run-shown', slot, runId: null } })
    }
  }

  void restore()
  return { flush: () => cancelSaving && save() }
}

function isSame(one: KeptOfPage, other: KeptOfPage): boolean {
  return (Object.keys(one) as (keyof KeptOfPage)[]).every((key) => one[key] === other[key])
}
