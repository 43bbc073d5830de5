import { expect, test } from 'vitest'
import { endMarkOf } from '../../../../src/renderer/components/run/end-mark-of'
import { i18n } from '../../../../src/renderer/messages/i18n'
import { createRunState, type RunState } from '../../../../src/shared/run-state'

const markOf = (changes: Partial<RunState>) =>
  endMarkOf({ ...createRunState('run-1'), text: 'Once', ...changes }, i18n.getFixedT('en', 'run'))

test('a whole text has no mark', () => {
  expect(markOf({ status: 'Complete', outcome: 'complete' })).toBeNull()
})

test.each<[Partial<RunState>, string]>([
  [{ status: 'Complete', outcome: 'complete', otherReplies: 1 }, 'The stream held another reply, which is not shown'],
  [
    { status: 'Incomplete', outcome: 'cut-off', finishReason: 'length', otherReplies: 2 },
    'Cut off here, at the limit of tokens. The stream held 2 other replies, which are not shown'
  ]
])('other replies of the stream are named: %j', (changes, mark) => {
  expect(markOf(changes)).toBe(mark)
})
