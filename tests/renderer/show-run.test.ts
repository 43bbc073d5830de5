import { expect, test } from 'vitest'
import { createActions } from '../../src/renderer/actions/create-actions'
import { connectMenu } from '../../src/renderer/connect-menu'
import { createAppStore } from '../../src/renderer/store/app-store'
import { activeTab } from '../../src/renderer/store/workbench/workbench-page-state'
import { slotsOf } from '../../src/renderer/store/workbench/workbench-tab'
import { succeed } from '../../src/shared/result'
import { createInMemoryAddress } from './in-memory-address'
import { createInMemoryBridge } from './in-memory-bridge'

function openWindow() {
  const store = createAppStore()
  const bridge = createInMemoryBridge({ 'history:read': async () => succeed(null) })
  const address = createInMemoryAddress('#settings')
  connectMenu(bridge, store, createActions(bridge, store, address))
  const start = (slot: string, runId: string) => {
    store.dispatch({ type: 'run-requested', slot })
    store.dispatch({ type: 'run-started', slot, runId })
  }
  return { store, bridge, address, start }
}

test("an example's run is shown on its page", () => {
  const { bridge, address, start } = openWindow()
  start('story', 'run-1')
  bridge.push('run:show', { runId: 'run-1', slot: 'story' })
  expect(address.read()).toBe('#examples')
})

test("a Workbench's run is shown in its tab", () => {
  const { store, bridge, address, start } = openWindow()
  const tab = activeTab(store.getState().workbenchPage)
  const slot = slotsOf(tab)[0] ?? ''
  start(slot, 'run-1')
  store.dispatch({ type: 'workbench-page', change: { type: 'tab-opened' } })
  bridge.push('run:show', { runId: 'run-1', slot })
  expect(address.read()).toBe('#workbench')
  expect(store.getState().workbenchPage.activeTab).toBe(tab.key)
})

test('a run that is not in sight any more is opened in the history', () => {
  const { store, bridge, address, start } = openWindow()
  start('story', 'run-2')
  bridge.push('run:show', { runId: 'run-1', slot: 'story' })
  expect(address.read()).toBe('#history')
  expect(store.getState().historyPage.opened?.runId).toBe('run-1')
})
