import { expect, test, vi } from 'vitest'
import type { AppChange } from '../../../src/renderer/store/app-change'
import { type AppState, slotOf } from '../../../src/renderer/store/app-state'
import { createAppStore } from '../../../src/renderer/store/app-store'

vi.mock('react', () => {
  throw new Error('The store must not need React.')
})

test('the store works with no React to be found', () => {
  const store = createAppStore()
  const seen: string[] = []
  store.subscribe((state) => seen.push(state.provider))
  store.dispatch({ type: 'provider-chosen', provider: 'openai' })
  expect(seen).toEqual(['openai'])
})

test('the hook does need it, so the test above can fail', async () => {
  await expect(import('../../../src/renderer/store/use-app-state')).rejects.toThrow()
})

const RUN = 'run'
const start: AppChange = { type: 'run-started', slot: 'story', runId: RUN }
let sequence = 0
const deltas = (type: 'text-delta' | 'reasoning-delta', texts: string[]): AppChange => ({
  type: 'batch-received',
  batch: {
    runId: RUN,
    sequence: 0,
    events: texts.map((text) => ({ type, runId: RUN, sequence: sequence++, atMs: 0, text }))
  }
})
const tokens = (...texts: string[]) => deltas('text-delta', texts)
const reasoning = (...texts: string[]) => deltas('reasoning-delta', texts)
const textIn = (state: AppState) => slotOf(state, 'story').run?.text

test('who listens calmly hears of growing text when it is time, of anything else at once, and of each state once', () => {
  let tellNow = () => {}
  let isDue = false
  const store = createAppStore((tell) => {
    tellNow = tell
    return {
      request: () => {
        isDue = true
      },
      cancel: () => {
        isDue = false
      }
    }
  })
  store.dispatch({ type: 'run-requested', slot: 'story' })
  store.dispatch(start)
  store.dispatch(tokens('-'))
  const heard: [text: string | undefined, before: string | undefined][] = []
  store.calm.subscribe((state, previous) => heard.push([textIn(state), textIn(previous)]))
  store.dispatch(tokens('a', 'b'))
  store.dispatch(tokens('c'))
  expect(textIn(store.getState())).toBe('-abc')
  expect(textIn(store.calm.getState())).toBe('-')
  expect([heard, isDue]).toEqual([[], true])
  tellNow()
  expect(heard).toEqual([['-abc', '-']])
  store.dispatch(tokens('d'))
  store.dispatch({ type: 'stop-requested', slot: 'story' })
  expect([heard.at(-1), isDue]).toEqual([['-abcd', '-abc'], false])
  tellNow()
  expect(heard).toHaveLength(2)
})

test('of the first of a text, and of the first reasoning, everybody hears at once', () => {
  const store = createAppStore(() => ({ request() {}, cancel() {} }))
  const calmRun = () => slotOf(store.calm.getState(), 'story').run
  store.dispatch({ type: 'run-requested', slot: 'story' })
  store.dispatch(start)
  store.dispatch(reasoning('why'))
  store.dispatch(reasoning(' not'))
  expect(calmRun()?.reasoning).toBe('why')
  store.dispatch(tokens('a'))
  store.dispatch(tokens('b'))
  expect([calmRun()?.text, calmRun()?.reasoning]).toEqual(['a', 'why not'])
})
