import { expect, test } from 'vitest'
import { createActions } from '../../../src/renderer/actions/create-actions'
import { connect } from '../../../src/renderer/connect'
import { slotOf, statusOf } from '../../../src/renderer/store/app-state'
import { createAppStore } from '../../../src/renderer/store/app-store'
import { EXAMPLES } from '../../../src/shared/examples'
import { fail, type Result, succeed } from '../../../src/shared/result'
import type { RunEvent } from '../../../src/shared/run-event'
import { EMPTY_METRICS } from '../../../src/shared/run-state'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings'
import { createInMemoryAddress } from '../in-memory-address'
import { createInMemoryBridge } from '../in-memory-bridge'
import { runEnd, stampRun, textDelta, type UnstampedEvent } from '../run-events'

const [STORY] = EXAMPLES
if (!STORY) throw new Error('There is no example.')

/** A window whose runs are named run-1, run-2 and so on, in the order in which they are asked for. */
async function openWindow(startRun?: () => Promise<Result<{ runId: string }>>) {
  let started = 0
  const store = createAppStore()
  const bridge = createInMemoryBridge({
    'settings:read': async () => succeed(DEFAULT_SETTINGS),
    'settings:change': async () => fail('read-only', 'The settings cannot be written.'),
    'run:list': async () => succeed([]),
    'providers:list': async () => succeed([]),
    'processors:list': async () => succeed([]),
    'pipelines:list': async () => succeed([]),
    'app:describe': async () => fail('internal', 'No description.'),
    'run:start':
      startRun ??
      (async () => {
        started += 1
        return succeed({ runId: `run-${started}` })
      }),
    'run:cancel': async () => succeed({ cancelled: true })
  })
  await connect(bridge, store)
  const status = (slot: string) => statusOf(slotOf(store.getState(), slot))
  const asked = (channel: string) => bridge.invokes.filter((invoke) => invoke.channel === channel)
  const tell = (runId: string, ...events: UnstampedEvent[]) => pushRun(bridge, stampRun(runId, events))
  return { store, bridge, actions: createActions(bridge, store, createInMemoryAddress()), status, asked, tell }
}

test('a run hears of a reader who wants no motion, as it is by then', async () => {
  const { bridge, store, asked } = await openWindow()
  let wantsNoMotion = false
  const actions = createActions(bridge, store, createInMemoryAddress(), () => wantsNoMotion)
  actions.runExample(STORY)
  wantsNoMotion = true
  actions.runExample({ ...STORY, id: 'uppercase' })
  const hears = asked('run:start').map(({ request }) => Object(request)['reducedMotion'])
  expect(hears).toEqual([undefined, true])
})

function pushRun(bridge: ReturnType<typeof createInMemoryBridge>, events: RunEvent[]): void {
  bridge.push('run:batch', { runId: events[0]?.runId ?? '', sequence: 0, events })
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('both examples run in turn, the second one once the first is complete', async () => {
  const { actions, status, asked, tell } = await openWindow()
  actions.runExamplesInTurn()
  await settled()
  expect([status('story'), status('uppercase')]).toEqual(['Waiting', 'Idle'])
  tell('run-1', textDelta('Once'), runEnd('Once'))
  await settled()
  expect([status('story'), status('uppercase')]).toEqual(['Complete', 'Waiting'])
  expect(asked('run:start').map(({ request }) => (request as { slot: string }).slot)).toEqual(['story', 'uppercase'])
})

test.each([
  { how: 'was stopped', event: { type: 'run-abort', metrics: EMPTY_METRICS, text: '', chunksAfterStop: 0 } as const },
  {
    how: 'failed',
    event: {
      type: 'run-error',
      metrics: EMPTY_METRICS,
      text: '',
      error: { code: 'server', message: 'No.' }
    } as const
  }
])('the second example does not start when the first $how', async ({ event }) => {
  const { store, actions, asked, tell } = await openWindow()
  actions.runExamplesInTurn()
  await settled()
  tell('run-1', event)
  await settled()
  expect(asked('run:start')).toHaveLength(1)
  expect(store.getState().queuedSlots).toEqual([])
})

test('Stop cancels the run of its slot', async () => {
  const { actions, asked } = await openWindow()
  actions.runExample(STORY)
  await settled()
  actions.stop('story')
  expect(asked('run:cancel').map(({ request }) => request)).toEqual([{ runId: 'run-1' }])
})

test('Stop before main has named the run cancels it as soon as it has', async () => {
  let answer = (_result: Result<{ runId: string }>) => {}
  const { actions, asked } = await openWindow(() => new Promise((resolve) => (answer = resolve)))
  actions.runExample(STORY)
  actions.stop('story')
  expect(asked('run:cancel')).toEqual([])
  answer(succeed({ runId: 'late' }))
  await settled()
  expect(asked('run:cancel').map(({ request }) => request)).toEqual([{ runId: 'late' }])
})

test('a second Run while the first one is under way asks for nothing', async () => {
  const { actions, asked } = await openWindow()
  actions.runExample(STORY)
  actions.runExample(STORY)
  actions.runExamplesInTurn()
  await settled()
  expect(asked('run:start')).toHaveLength(1)
})

test('a run that main refuses shows the reason', async () => {
  const { store, actions } = await openWindow(async () => fail('invalid-request', 'Set OPENAI_API_KEY.'))
  actions.runExample(STORY)
  await settled()
  expect(slotOf(store.getState(), 'story').refusal).toBe('Set OPENAI_API_KEY.')
})

test('what main could not do is said in a notice', async () => {
  const { store, actions } = await openWindow()
  actions.changeSettings({ theme: 'dark' })
  await settled()
  expect(store.getState().notices).toEqual(['No description.', 'The settings cannot be written.'])
})

test('a run goes to the profile that was chosen, within the limits of the settings', async () => {
  const { store, actions, asked } = await openWindow()
  actions.chooseProvider('openai', 'profile-1')
  actions.runExample(STORY)
  await settled()
  expect(asked('run:start')).toMatchObject([
    { request: { provider: 'openai', profileId: 'profile-1', limits: DEFAULT_SETTINGS.limits } }
  ])
  expect(slotOf(store.getState(), 'story').request?.profileId).toBe('profile-1')
})

test('without a profile none is named', async () => {
  const { actions, asked } = await openWindow()
  actions.runExample(STORY)
  await settled()
  expect(asked('run:start')[0]?.request).not.toHaveProperty('profileId')
})
