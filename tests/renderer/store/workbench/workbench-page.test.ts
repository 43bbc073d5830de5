import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INITIAL_STATE } from '../../../../src/renderer/store/app-state'
import { reduceWorkbenchPage } from '../../../../src/renderer/store/workbench/reduce-workbench-page'
import { issuesOf } from '../../../../src/renderer/store/workbench/run-draft'
import type { WorkbenchPageChange } from '../../../../src/renderer/store/workbench/workbench-page-change'
import { INITIAL_WORKBENCH_PAGE } from '../../../../src/renderer/store/workbench/workbench-page-state'
import { workbenchRequest } from '../../../../src/renderer/store/workbench/workbench-request'
import type { ProcessorDescription } from '../../../../src/shared/processor-description'
import { runRequestSchema } from '../../../../src/shared/run-request'

const NO_EXAMPLE = { options: {}, text: '' }
const PROCESSORS: readonly ProcessorDescription[] = [
  {
    name: 'uppercase',
    description: 'Makes it uppercase.',
    help: [],
    options: [{ name: 'locale', kind: 'text', description: 'A language tag.' }],
    example: NO_EXAMPLE
  },
  {
    name: 'replace',
    description: 'Replaces.',
    help: [],
    options: [
      { name: 'from', kind: 'text', isRequired: true, description: 'What.' },
      { name: 'to', kind: 'text', isRequired: true, mayBeEmpty: true, description: 'With what.' },
      { name: 'ignoreCase', kind: 'flag', description: 'Case.' }
    ],
    example: NO_EXAMPLE
  }
]

const pageAfter = (...changes: WorkbenchPageChange[]) =>
  [{ type: 'processors-listed', processors: PROCESSORS } as const, ...changes].reduce(
    reduceWorkbenchPage,
    INITIAL_WORKBENCH_PAGE
  )
const requestAfter = (...changes: WorkbenchPageChange[]) =>
  workbenchRequest({ ...INITIAL_STATE, workbenchPage: pageAfter(...changes) })
const change = (draft: object): WorkbenchPageChange => ({ type: 'draft-changed', change: draft })

test('what the page begins with can be run as it stands', () => {
  expect(requestAfter()).toEqual({
    provider: 'builtin',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'human', content: 'Tell me a story about space exploration.' }
    ],
    temperature: 0.7,
    processors: []
  })
})

test('a seed is a number, and a message that says nothing is left out', () => {
  const request = requestAfter(change({ system: ' ', human: 'Hello', seed: ' 42 ', model: 'other' }))
  expect(request).toEqual({
    provider: 'builtin',
    messages: [{ role: 'human', content: 'Hello' }],
    temperature: 0.7,
    seed: 42,
    processors: []
  })
})

test('only a provider with several models is asked for one', () => {
  const state = {
    ...INITIAL_STATE,
    provider: 'openai' as const,
    workbenchPage: pageAfter(change({ model: ' gpt-x ' }))
  }
  expect(workbenchRequest(state)?.model).toBe('gpt-x')
})

test.each([
  { human: ' ' },
  { temperature: '' },
  { temperature: '2.1' },
  { temperature: '-1' },
  { temperature: 'warm' },
  { seed: '1.5' },
  { seed: '4294967296' }
])('%o has to be mended before anything runs', (draft) => {
  expect(requestAfter(change(draft))).toBeNull()
  expect(Object.keys(issuesOf(pageAfter(change(draft)).draft))).toEqual(Object.keys(draft))
})

test('whatever is filled in, main takes what the page asks for', () => {
  const draft = fc.record({ human: fc.string(), system: fc.string(), temperature: fc.string(), seed: fc.string() })
  const likely = fc.record({ human: fc.string(), temperature: fc.float().map(String), seed: fc.nat().map(String) })
  fc.assert(
    fc.property(fc.oneof(draft, likely), (filledIn) => {
      const request = requestAfter(change(filledIn))
      if (request) expect(runRequestSchema.safeParse(request).success).toBe(true)
    })
  )
})

test('the processors of a run are those that are on, in their order, with what was filled in', () => {
  const added: WorkbenchPageChange[] = [
    { type: 'step-added', name: 'uppercase' },
    { type: 'step-added', name: 'replace' },
    { type: 'step-added', name: 'uppercase' },
    { type: 'option-changed', key: 2, option: 'from', draft: 'a' },
    { type: 'option-changed', key: 2, option: 'ignoreCase', draft: true },
    { type: 'option-changed', key: 3, option: 'locale', draft: 'tr' },
    { type: 'step-switched', key: 1, isOn: false },
    { type: 'step-moved', key: 3, by: -1 }
  ]
  expect(requestAfter(...added)?.processors).toEqual([
    { name: 'uppercase', locale: 'tr' },
    { name: 'replace', from: 'a', to: '', ignoreCase: true }
  ])
})

test('a processor that lacks what it is about holds a run back, unless it is off', () => {
  const added: WorkbenchPageChange = { type: 'step-added', name: 'replace' }
  expect(requestAfter(added)).toBeNull()
  expect(requestAfter(added, { type: 'step-switched', key: 1, isOn: false })?.processors).toEqual([])
})

test('moving keeps every processor, and at the ends nothing moves', () => {
  const three: WorkbenchPageChange[] = [1, 2, 3].map(() => ({ type: 'step-added', name: 'uppercase' }))
  const keysAfter = (...changes: WorkbenchPageChange[]) => pageAfter(...three, ...changes).steps.map(({ key }) => key)
  expect(keysAfter({ type: 'step-moved', key: 1, by: -1 })).toEqual([1, 2, 3])
  expect(keysAfter({ type: 'step-moved', key: 3, by: 1 })).toEqual([1, 2, 3])
  expect(keysAfter({ type: 'step-moved', key: 1, by: 1 })).toEqual([2, 1, 3])
  const moves = fc.array(
    fc.record({
      type: fc.constant('step-moved' as const),
      key: fc.integer({ min: 1, max: 3 }),
      by: fc.constantFrom(-1 as const, 1 as const)
    })
  )
  fc.assert(
    fc.property(moves, (some) => {
      expect(keysAfter(...some).sort()).toEqual([1, 2, 3])
    })
  )
})

test('a key is never given twice, and a list takes no more than a run does', () => {
  const add: WorkbenchPageChange = { type: 'step-added', name: 'uppercase' }
  expect(pageAfter(add, { type: 'step-removed', key: 1 }, add).steps.map(({ key }) => key)).toEqual([2])
  expect(requestAfter(...Array<WorkbenchPageChange>(40).fill(add))?.processors).toHaveLength(32)
})
