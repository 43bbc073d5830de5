import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnIssues } from '../../../../src/renderer/store/workbench/column'
import { reduceWorkbenchPage } from '../../../../src/renderer/store/workbench/reduce-workbench-page'
import type { WorkbenchPageChange } from '../../../../src/renderer/store/workbench/workbench-page-change'
import { activeTab, INITIAL_WORKBENCH_PAGE } from '../../../../src/renderer/store/workbench/workbench-page-state'
import { columnRequest } from '../../../../src/renderer/store/workbench/workbench-request'
import { chosenColumn, lacksMessage } from '../../../../src/renderer/store/workbench/workbench-tab'
import type { ProcessorDescription } from '../../../../src/shared/processor-description'
import { runRequestSchema } from '../../../../src/shared/run-request'

const NO_EXAMPLE = { options: {}, text: '' }
const PROCESSORS: readonly ProcessorDescription[] = [
  {
    name: 'uppercase',
    description: 'Makes it uppercase.',
    help: '',
    options: [{ name: 'locale', kind: 'text', description: 'A language tag.' }],
    example: NO_EXAMPLE
  },
  {
    name: 'replace',
    description: 'Replaces.',
    help: '',
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
const tabAfter = (...changes: WorkbenchPageChange[]) => activeTab(pageAfter(...changes))
const requestAfter = (...changes: WorkbenchPageChange[]) => {
  const page = pageAfter(...changes)
  return columnRequest(page, activeTab(page), chosenColumn(activeTab(page)))
}
const say = (change: object): WorkbenchPageChange => ({ type: 'conversation-changed', change })
const set = (change: object): WorkbenchPageChange => ({ type: 'settings-changed', change })

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
  const request = requestAfter(say({ system: ' ', human: 'Hello' }), set({ seed: ' 42 ', model: 'other' }))
  expect(request).toEqual({
    provider: 'builtin',
    messages: [{ role: 'human', content: 'Hello' }],
    temperature: 0.7,
    seed: 42,
    processors: []
  })
})

test('only a provider with several models is asked for one', () => {
  expect(requestAfter(set({ provider: 'openai', model: ' gpt-x ' }))?.model).toBe('gpt-x')
})

test.each([
  { temperature: '' },
  { temperature: '2.1' },
  { temperature: '-1' },
  { temperature: 'warm' },
  { seed: '1.5' },
  { seed: '4294967296' },
  { maxTokens: '0' },
  { maxTokens: '1000001' },
  { stop: 'a\nb\nc\nd\ne' },
  { stop: 'x'.repeat(201) }
])('%o has to be mended before anything runs', (settings) => {
  expect(requestAfter(set(settings))).toBeNull()
  expect(columnIssues(chosenColumn(tabAfter(set(settings))))).toEqual(Object.keys(settings))
})

test('earlier turns go before the message, and what ends a reply with them', () => {
  const request = requestAfter(
    { type: 'turn-added' },
    { type: 'turn-added' },
    { type: 'turn-added' },
    { type: 'turn-changed', key: 2, change: { content: 'Once?' } },
    { type: 'turn-changed', key: 3, change: { content: 'Twice.' } },
    { type: 'turn-moved', key: 3, by: -1 },
    set({ maxTokens: '20', stop: 'END\n\n\\n\\n' })
  )
  expect(request?.messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
    'system: You are a helpful assistant.',
    'assistant: Twice.',
    'human: Once?',
    'human: Tell me a story about space exploration.'
  ])
  expect(request).toMatchObject({ maxTokens: 20, stop: ['END', '\n\n'] })
})

test('asking on makes the message and its reply earlier turns', () => {
  const tab = tabAfter({ type: 'conversation-continued', reply: 'Once upon a time.' })
  expect(tab.turns).toMatchObject([
    { role: 'human', content: 'Tell me a story about space exploration.' },
    { role: 'assistant', content: 'Once upon a time.' }
  ])
  expect(tab.human).toBe('')
})

test('a message that says nothing has to be mended before anything runs', () => {
  expect(requestAfter(say({ human: ' ' }))).toBeNull()
  expect(lacksMessage(tabAfter(say({ human: ' ' })))).toBe(true)
})

test('whatever is filled in, main takes what the page asks for', () => {
  const conversation = fc.record({ human: fc.string(), system: fc.string() })
  const settings = fc.record({ temperature: fc.string(), seed: fc.string(), maxTokens: fc.string(), stop: fc.string() })
  const likely = fc.record({ temperature: fc.float().map(String), seed: fc.nat().map(String) })
  fc.assert(
    fc.property(conversation, fc.oneof(settings, likely), (said, filledIn) => {
      const request = requestAfter(say(said), set(filledIn))
      if (request) expect(runRequestSchema.safeParse(request).success).toBe(true)
    })
  )
})

test('the processors of a run are those that are on, in their order, with what was filled in', () => {
  const added: WorkbenchPageChange[] = [
    { type: 'step-added', name: 'uppercase' },
    { type: 'step-added', name: 'replace' },
    { type: 'step-added', name: 'uppercase' },
    { type: 'option-changed', key: 3, option: 'from', draft: 'a' },
    { type: 'option-changed', key: 3, option: 'ignoreCase', draft: true },
    { type: 'option-changed', key: 4, option: 'locale', draft: 'tr' },
    { type: 'step-switched', key: 2, isOn: false },
    { type: 'step-moved', key: 4, by: -1 }
  ]
  expect(requestAfter(...added)?.processors).toEqual([
    { name: 'uppercase', locale: 'tr' },
    { name: 'replace', from: 'a', to: '', ignoreCase: true }
  ])
})

test('a processor that lacks what it is about holds a run back, unless it is off', () => {
  const added: WorkbenchPageChange = { type: 'step-added', name: 'replace' }
  expect(requestAfter(added)).toBeNull()
  expect(requestAfter(added, { type: 'step-switched', key: 2, isOn: false })?.processors).toEqual([])
})

test('moving keeps every processor, and at the ends nothing moves', () => {
  const three: WorkbenchPageChange[] = [1, 2, 3].map(() => ({ type: 'step-added', name: 'uppercase' }))
  const keysAfter = (...changes: WorkbenchPageChange[]) => tabAfter(...three, ...changes).steps.map(({ key }) => key)
  expect(keysAfter({ type: 'step-moved', key: 2, by: -1 })).toEqual([2, 3, 4])
  expect(keysAfter({ type: 'step-moved', key: 4, by: 1 })).toEqual([2, 3, 4])
  expect(keysAfter({ type: 'step-moved', key: 2, by: 1 })).toEqual([3, 2, 4])
  const moves = fc.array(
    fc.record({
      type: fc.constant('step-moved' as const),
      key: fc.integer({ min: 2, max: 4 }),
      by: fc.constantFrom(-1 as const, 1 as const)
    })
  )
  fc.assert(
    fc.property(moves, (some) => {
      expect(keysAfter(...some).sort()).toEqual([2, 3, 4])
    })
  )
})

test('a key is never given twice, and a list takes no more than a run does', () => {
  const add: WorkbenchPageChange = { type: 'step-added', name: 'uppercase' }
  expect(tabAfter(add, { type: 'step-removed', key: 2 }, add).steps.map(({ key }) => key)).toEqual([3])
  expect(requestAfter(...Array<WorkbenchPageChange>(40).fill(add))?.processors).toHaveLength(32)
})
