import { expect, it } from 'vitest'
import { createJsonRunOutput } from '../../../src/cli/output/json-run-output'
import { createRecordedOutput } from '../recorded-output'
import { runEvents } from '../run-events'

it('writes each event as one line of JSON, whatever is in it', async () => {
  const events = runEvents(
    { type: 'run-start' },
    { type: 'text-delta', text: 'a\n\u2028\u001b\uD83D' },
    { type: 'run-end' }
  )
  const stdout = createRecordedOutput()
  const output = createJsonRunOutput(stdout)
  for (const event of events) await output.take(event)
  const lines = stdout.text.split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line))).toEqual(events)
  expect(stdout.text).not.toContain('\u001b')
})
