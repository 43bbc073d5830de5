import { expect, test } from 'vitest'
import { connectWorkbench } from '../../src/renderer/connect-workbench'
import { slotOf } from '../../src/renderer/store/app-state'
import { createAppStore } from '../../src/renderer/store/app-store'
import { INITIAL_COLUMN } from '../../src/renderer/store/workbench/column'
import type { HistoryRunDetails } from '../../src/shared/history'
import { fail, type Result, succeed } from '../../src/shared/result'
import { createRunState } from '../../src/shared/run-state'
import type { WorkbenchDrafts } from '../../src/shared/workbench-drafts'
import { createManualTimer } from '../helpers/manual-timer'
import { createInMemoryBridge } from './in-memory-bridge'

const { runId: _runId, ...COLUMN } = INITIAL_COLUMN
const tab = (key: number, runId: string | null) => ({
  key,
  name: null,
  system: '',
  human: `Tab ${key}`,
  turns: [],
  columns: [{ ...COLUMN, runId }],
  chosenColumn: 1,
  baseColumn: 1,
  isComparing: false,
  steps: [],
  nextKey: 2
})
const KEPT: WorkbenchDrafts = {
  tabs: [tab(1, 'run-1'), tab(2, 'gone')],
  activeTab: 1,
  nextTabKey: 3,
  isInspectorOpen: true
}

async function openWindow(kept: WorkbenchDrafts | null, save = () => succeed(undefined) as Result<undefined>) {
  const store = createAppStore()
  const timer = createManualTimer()
  const bridge = createInMemoryBridge({
    'workbench:read': async () => succeed(kept),
    'workbench:save': async () => save(),
    'profiles:list': async () => fail('internal', 'No profiles.'),
    'history:read': async (asked) => {
      const { runId } = asked as { runId: string }
      const state = { ...createRunState(runId), status: 'Complete', text: 'Once' }
      return succeed(runId === 'gone' ? null : ({ state } as HistoryRunDetails))
    }
  })
  const connection = connectWorkbench(bridge, store, timer)
  await settled()
  const saved = () => bridge.invokes.filter(({ channel }) => channel === 'workbench:save').map(({ request }) => request)
  const say = (human: string) =>
    store.dispatch({ type: 'workbench-page', change: { type: 'conversation-changed', change: { human } } })
  return { store, timer, connection, saved, say }
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

test('what was filled in is back, and is not saved anew before it changes', async () => {
  const { store, timer, saved, say } = await openWindow(KEPT)
  expect(store.getState().workbenchPage.tabs.map(({ human }) => human)).toEqual(['Tab 1', 'Tab 2'])
  timer.advance(10_000)
  expect(saved()).toEqual([])
  say('Ch')
  say('Changed')
  timer.advance(10_000)
  expect(saved()).toMatchObject([{ tabs: [{ human: 'Changed' }, {}], activeTab: 1, nextTabKey: 3 }])
})

test('an inspector that was open is open again, and one that was closed is saved so', async () => {
  const { store, connection, saved } = await openWindow(KEPT)
  expect(store.getState().workbenchPage.isInspectorOpen).toBe(true)
  store.dispatch({ type: 'workbench-page', change: { type: 'inspector-toggled' } })
  connection.flush()
  expect(saved()).toMatchObject([{ isInspectorOpen: false }])
})

test('a window that closes right after a letter saves it', async () => {
  const { connection, saved, say } = await openWindow(null)
  connection.flush()
  expect(saved()).toEqual([])
  say('Last words')
  connection.flush()
  expect(saved()).toMatchObject([{ tabs: [{ human: 'Last words' }] }])
})

test('a run that main does not list is brought back from the history when its tab is in sight', async () => {
  const { store } = await openWindow(KEPT)
  expect(store.getState().slots).toEqual({})
  store.dispatch({ type: 'runs-listed', runs: [] })
  await settled()
  expect(slotOf(store.getState(), 'workbench-1-1').run?.text).toBe('Once')
  expect(slotOf(store.getState(), 'workbench-2-1').run).toBeNull()
})

test('a run that is gone from the history is asked for once', async () => {
  const { store } = await openWindow({ ...KEPT, activeTab: 2 })
  store.dispatch({ type: 'runs-listed', runs: [] })
  await settled()
  expect(store.getState().workbenchPage.tabs[1]?.columns[0]?.runId).toBeNull()
})

test('what cannot be kept is said once, and again after it could', async () => {
  let answer: Result<undefined> = fail('invalid-request', 'workbench:save: too large.')
  const { store, timer, say } = await openWindow(KEPT, () => answer)
  const change = async (human: string) => {
    say(human)
    timer.advance(10_000)
    await settled()
    const { notices } = store.getState()
    for (const message of notices) store.dispatch({ type: 'notice-dismissed', message })
    return notices
  }
  const said = [expect.stringContaining('lasts until you quit')]
  expect(await change('A')).toEqual(said)
  expect(await change('Ab')).toEqual([])
  answer = succeed(undefined)
  expect(await change('A')).toEqual([])
  answer = fail('internal', 'workbench:save failed inside the app.')
  expect(await change('B')).toEqual(said)
})
