import { expect, test } from 'vitest'
import { outcomeOf } from '../../../src/main/streaming/finish-outcome'

test.each([
  ['stop', 'complete'],
  ['tool_calls', 'complete'],
  ['function_call', 'complete'],
  ['eos', 'complete'],
  ['toString', 'complete'],
  ['length', 'cut-off'],
  ['content_filter', 'filtered'],
  ['insufficient_system_resource', 'incomplete'],
  [null, 'incomplete']
])('%s is %s', (finishReason, outcome) => {
  expect(outcomeOf({ finishReason, omitsFinishReason: false, hasContent: true })).toBe(outcome)
})

test('a provider that omits the finish reason is believed, if it sent anything', () => {
  expect(outcomeOf({ finishReason: null, omitsFinishReason: true, hasContent: true })).toBe('complete')
  expect(outcomeOf({ finishReason: null, omitsFinishReason: true, hasContent: false })).toBe('incomplete')
  expect(outcomeOf({ finishReason: 'length', omitsFinishReason: true, hasContent: true })).toBe('cut-off')
})
