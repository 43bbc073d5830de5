import { expect, test } from 'vitest'
import { createActions } from '../../../src/renderer/actions/create-actions'
import { connect } from '../../../src/renderer/connect'
import { slotOf, statusOf } from '../../../src/renderer/store/app-state'
import { createAppStore } from '../../../src/renderer/store/app-store'
import type { HistoryRunDetails } from '../../../src/shared/history'
import { fail, succeed } from '../../../src/shared/result'
import type { RunEvent } from '../../../src/shared/run-event'
import { createRunState } from '../../../src/shared/run-state'
import { createInMemoryAddress } from '../in-memory-address'
import { createInMemoryBridge } from '../in-memory-bridge'
import { runEnd, stampRun, textDelta } from '../run-events'

const ASKED = { provider: 'builtin', messages: [{ role: 'human', content: 'First' }] }

/** A window whose history answers with these events, as many at once as it is asked for. */
async function openWindow(events: readonly RunEvent[] = [], request: unknown = ASKED) {
  const store = createAppStore()
  const bridge = createInMemoryBridge({
    'settings:read': async () => fail('internal', 'No settings.'),
    'run:list': async () => succeed([]),
    'providers:list': async () => succeed([]),
    'processors:list': async () => succeed([]),
    'pipelines:list': async () => succeed([]),
    'app:describe': async () => fail('internal', 'No description.'),
    'run:start': async () => succeed({ runId: 'run-1' }),
    'run:cancel': async () => succeed({ cancelled: true }),
    'history:read': async () => succeed({ request } as HistoryRunDetails),
    'history:events': async (asked) => {
      const { fromSequence, limit } = asked as { fromSequence: number; limit: number }
      return succeed(events.filter(({ sequence }) => sequence >= fromSequence).slice(0, limit))
    }
  })
  await connect(bridge, store)
  const asked = (channel: string) =>
    bridge.invokes.filter((invoke) => invoke.channel === channel).map((invoke) => invoke.request)
  const tell = (...told: Parameters<typeof stampRun>[1]) =>
    bridge.push('run:batch', { runId: 'run-1', sequence: 0, events: stampRun('run-1', told) })
  return { store, actions: createActions(bridge, store, createInMemoryAddress()), asked, tell }
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

test('what is filled in runs in the slot of the page, and only once at a time', async () => {
  const { actions, asked, store } = await openWindow()
  actions.changeWorkbench({ type: 'conversation-changed', change: { human: 'Hello', system: '' } })
  actions.runWorkbench()
  actions.runWorkbench()
  await settled()
  expect(asked('run:start')).toMatchObject([{ slot: 'workbench-1-1', messages: [{ role: 'human', content: 'Hello' }] }])
  expect(statusOf(slotOf(store.getState(), 'workbench-1-1'))).toBe('Waiting')
})

test('tokens come one by one where the inspector shows them, else as fast as they can', async () => {
  const { actions, asked, tell } = await openWindow()
  actions.runWorkbench()
  await settled()
  tell(textDelta('Once'), runEnd('Once'))
  actions.changeWorkbench({ type: 'inspector-toggled' })
  actions.runWorkbench()
  await settled()
  expect(asked('run:start')).toMatchObject([{ delivery: 'throughput' }, { delivery: 'exact' }])
})

test('nothing runs while something has to be mended', async () => {
  const { actions, asked } = await openWindow()
  actions.changeWorkbench({ type: 'settings-changed', change: { temperature: 'hot' } })
  actions.runWorkbench()
  await settled()
  expect(asked('run:start')).toEqual([])
})

test('running again asks what was asked, not what is filled in by now', async () => {
  const { actions, asked, tell } = await openWindow()
  actions.runWorkbench()
  await settled()
  tell(textDelta('Once'), runEnd('Once'))
  actions.changeWorkbench({ type: 'conversation-changed', change: { human: 'Second' } })
  actions.runSlotAgain('workbench-1-1')
  await settled()
  const [first, second] = asked('run:start')
  expect(second).toEqual(first)
})

test('a run that was refused is asked for again as it was', async () => {
  const { actions, asked, store } = await openWindow()
  actions.runWorkbench()
  store.dispatch({ type: 'run-refused', slot: 'workbench-1-1', message: 'No key.' })
  actions.changeWorkbench({ type: 'conversation-changed', change: { human: 'Second' } })
  actions.runSlotAgain('workbench-1-1')
  await settled()
  const [first, second] = asked('run:start')
  expect(second).toEqual(first)
})

test('a window that was reloaded runs again what the history says was asked', async () => {
  const { actions, asked, store } = await openWindow()
  const state = { ...createRunState('run-1'), status: 'Complete' as const }
  store.dispatch({ type: 'run-recalled', slot: 'workbench-1-1', run: state })
  actions.runSlotAgain('workbench-1-1')
  await settled()
  expect(asked('history:read')).toEqual([{ runId: 'run-1' }])
  expect(asked('run:start')).toEqual([{ ...ASKED, delivery: 'throughput', slot: 'workbench-1-1' }])
})

test('a run that is not in the history any more cannot run again, which is said', async () => {
  const { store, actions, asked } = await openWindow([], null)
  const state = { ...createRunState('run-1'), status: 'Complete' as const }
  store.dispatch({ type: 'run-recalled', slot: 'workbench-1-1', run: state })
  actions.runSlotAgain('workbench-1-1')
  await settled()
  expect(asked('run:start')).toEqual([])
  expect(store.getState().notices).toContain('This run is not in the history any more. Use Run.')
})

test('every column runs by its own settings, at once; one can run, or be removed, alone', async () => {
  const { store, actions, asked } = await openWindow()
  actions.changeWorkbench({ type: 'column-added' })
  actions.changeWorkbench({ type: 'settings-changed', change: { temperature: '0', seed: '7' } })
  actions.runWorkbench()
  await settled()
  expect(asked('run:start')).toMatchObject([
    { slot: 'workbench-1-1', temperature: 0.7 },
    { slot: 'workbench-1-2', temperature: 0, seed: 7 }
  ])
  actions.removeWorkbenchColumn(2)
  expect(Object.keys(store.getState().slots)).toEqual(['workbench-1-1'])
  actions.removeWorkbenchColumn(1)
  expect(store.getState().workbenchPage.tabs[0]?.columns).toHaveLength(1)
  actions.changeWorkbench({ type: 'removal-undone' })
  expect(store.getState().workbenchPage.tabs[0]?.columns).toMatchObject([{ key: 1 }, { key: 2, seed: '7' }])
})

test('a closed tab gives back what its run held, stops it, and has it back from the history', async () => {
  const { store, actions, asked, tell } = await openWindow()
  actions.runWorkbench()
  await settled()
  tell(textDelta('Once'))
  actions.closeWorkbenchTab(1)
  await settled()
  expect(asked('run:cancel')).toEqual([{ runId: 'run-1' }])
  expect(store.getState().slots).toEqual({})
  expect(store.getState().workbenchPage.closedTabs[0]?.tab.columns[0]?.runId).toBe('run-1')
})

test('a run that main names after its tab was closed is stopped, and shown nowhere', async () => {
  const { store, actions, asked } = await openWindow()
  actions.runWorkbench()
  actions.closeWorkbenchTab(1)
  await settled()
  expect(asked('run:cancel')).toEqual([{ runId: 'run-1' }])
  expect(store.getState().slots).toEqual({})
})
