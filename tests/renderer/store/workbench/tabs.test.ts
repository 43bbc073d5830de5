import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceWorkbenchPage } from '../../../../src/renderer/store/workbench/reduce-workbench-page'
import type { WorkbenchPageChange } from '../../../../src/renderer/store/workbench/workbench-page-change'
import {
  activeTab,
  INITIAL_WORKBENCH_PAGE,
  MOST_TABS
} from '../../../../src/renderer/store/workbench/workbench-page-state'
import { slotsOf, titleOf } from '../../../../src/renderer/store/workbench/workbench-tab'
import { workbenchDraftsSchema } from '../../../../src/shared/workbench-drafts'

const pageAfter = (...changes: WorkbenchPageChange[]) => changes.reduce(reduceWorkbenchPage, INITIAL_WORKBENCH_PAGE)
const say = (human: string): WorkbenchPageChange => ({ type: 'conversation-changed', change: { human } })
const OPEN: WorkbenchPageChange = { type: 'tab-opened' }
const close = (key: number): WorkbenchPageChange => ({ type: 'tab-closed', key })
const keysOf = (page: ReturnType<typeof pageAfter>) => page.tabs.map(({ key }) => key)

test('a new tab takes the settings over, and neither the message nor the run', () => {
  const shown: WorkbenchPageChange = { type: 'run-shown', slot: 'workbench-1-1', runId: 'run-1' }
  const set: WorkbenchPageChange = { type: 'settings-changed', change: { temperature: '0' } }
  const page = pageAfter(say('First'), set, shown, OPEN)
  const [first, second] = page.tabs
  expect(activeTab(page)).toBe(second)
  expect(first).toMatchObject({ human: 'First', columns: [{ runId: 'run-1' }] })
  expect(second).toMatchObject({ human: '', columns: [{ temperature: '0', runId: null }] })
})

test('what is filled in goes to the tab in sight alone', () => {
  const page = pageAfter(say('First'), OPEN, say('Second'), { type: 'tab-chosen', key: 1 }, say('First again'))
  expect(page.tabs.map(({ human }) => human)).toEqual(['First again', 'Second'])
})

test('closing goes on with the next tab, or the one before the last; undo puts it back where it was', () => {
  const three = [OPEN, OPEN]
  expect(activeTab(pageAfter(...three, close(3))).key).toBe(2)
  const page = pageAfter(...three, { type: 'tab-chosen', key: 2 }, close(2))
  expect(activeTab(page).key).toBe(3)
  expect(page.removal).toEqual({ type: 'tab' })
  const undone = reduceWorkbenchPage(page, { type: 'tab-reopened' })
  expect(keysOf(undone)).toEqual([1, 2, 3])
  expect(undone).toMatchObject({ activeTab: 2, removal: null })
})

test('the last tab leaves an empty one behind, under another key', () => {
  const page = pageAfter(say('Only'), close(1))
  expect(page.tabs).toMatchObject([{ key: 2, human: '' }])
  expect(keysOf(reduceWorkbenchPage(page, { type: 'tab-reopened' }))).toEqual([1, 2])
})

test('a tab is called by its message until it has a name, and again when the name is taken away', () => {
  const rename = (name: string): WorkbenchPageChange => ({ type: 'tab-renamed', key: 1, name })
  expect(titleOf(activeTab(pageAfter(say('\n  Write a sonnet.\nIn French.'))))).toBe('Write a sonnet.')
  expect(titleOf(activeTab(pageAfter(say(' '))))).toBeNull()
  expect(titleOf(activeTab(pageAfter(rename(' Sonnet '))))).toBe('Sonnet')
  expect(titleOf(activeTab(pageAfter(rename('Sonnet'), say('Hello'), rename('  '))))).toBe('Hello')
})

test('a profile that is gone is nobody to ask', () => {
  const set: WorkbenchPageChange = { type: 'settings-changed', change: { provider: 'openai', profileId: 'gone' } }
  const page = pageAfter(set, OPEN, { type: 'profiles-listed', profiles: [] })
  expect(page.tabs.map(({ columns }) => columns[0])).toMatchObject([
    { provider: 'builtin', profileId: null },
    { provider: 'builtin', profileId: null }
  ])
})

test('whatever is done, a tab is in sight, no slot is shared, and main keeps what is filled in', () => {
  const key = fc.integer({ min: 1, max: 30 })
  const changes = fc.oneof(
    fc.constant(OPEN),
    fc.constant<WorkbenchPageChange>({ type: 'tab-reopened' }),
    key.map(close),
    key.map((chosen): WorkbenchPageChange => ({ type: 'tab-chosen', key: chosen })),
    fc.string().map(say),
    fc.constant<WorkbenchPageChange>({ type: 'step-added', name: 'uppercase' }),
    fc.constantFrom<WorkbenchPageChange>(
      { type: 'column-added' },
      { type: 'turn-added' },
      { type: 'conversation-continued', reply: 'Yes.' },
      { type: 'removal-undone' }
    ),
    key.map((removed): WorkbenchPageChange => ({ type: 'column-removed', key: removed })),
    key.map((removed): WorkbenchPageChange => ({ type: 'turn-removed', key: removed }))
  )
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 60 }), (some) => {
      const { tabs, activeTab: active, nextTabKey } = pageAfter(...some)
      expect(tabs.map((tab) => tab.key)).toContain(active)
      expect(tabs.length).toBeLessThanOrEqual(MOST_TABS)
      const slots = tabs.flatMap(slotsOf)
      expect(new Set(slots).size).toBe(slots.length)
      expect(workbenchDraftsSchema.safeParse({ tabs, activeTab: active, nextTabKey }).success).toBe(true)
    })
  )
})
