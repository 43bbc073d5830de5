import { expect, test } from 'vitest'
import { createRecallActions } from '../../../src/renderer/actions/recall-actions'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { activeTab } from '../../../src/renderer/store/workbench/workbench-page-state'
import type { HistoryRunDetails } from '../../../src/shared/history'
import { succeed } from '../../../src/shared/result'
import { runRequestSchema } from '../../../src/shared/run-request'
import { createInMemoryBridge } from '../in-memory-bridge'

function openWindow() {
  const store = createAppStore()
  const places: string[] = []
  const bridge = createInMemoryBridge({
    'history:read': async (asked) => {
      const { runId } = asked as { runId: string }
      const request = runRequestSchema.parse({
        provider: 'openai',
        profileId: 'gone',
        messages: [{ role: 'human', content: `Question of ${runId}` }]
      })
      return succeed(runId === 'damaged' ? null : ({ summary: { runId }, request } as HistoryRunDetails))
    }
  })
  return { store, places, actions: createRecallActions(bridge, store, (place) => places.push(place)) }
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

test('runs are opened side by side in a new tab, without those that cannot be read and profiles that are gone', async () => {
  const { store, places, actions } = openWindow()
  actions.openRunsInWorkbench(['first', 'damaged', 'second'])
  await settled()
  const tab = activeTab(store.getState().workbenchPage)
  expect(tab).toMatchObject({ key: 2, human: 'Question of first', isComparing: true })
  expect(tab.columns).toMatchObject([
    { provider: 'builtin', profileId: null, runId: 'first' },
    { provider: 'builtin', profileId: null, runId: 'second' }
  ])
  expect(places).toEqual(['workbench'])
})

test('a run that cannot be read opens nothing, which is said', async () => {
  const { store, places, actions } = openWindow()
  actions.openRunsInWorkbench(['damaged'])
  await settled()
  expect(store.getState().workbenchPage.tabs).toHaveLength(1)
  expect(places).toEqual([])
  expect(store.getState().notices).toHaveLength(1)
})
