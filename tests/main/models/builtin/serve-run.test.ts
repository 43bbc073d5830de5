import { on, once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { GenerationScheduler } from '../../../../src/main/models/builtin/generation-scheduler'
import { serveRun } from '../../../../src/main/models/builtin/serve-run'
import { createStepwiseGeneration, createTurns } from './stepwise-generation'

let close = () => {}
afterEach(() => close())

/** The worker's end of a run, its turns taken by hand, and the reader's port. */
function serve({ last = 99, credit = 99 } = {}) {
  const turns = createTurns()
  const { port1: reader, port2: port } = new MessageChannel()
  const { generation, countSteps } = createStepwiseGeneration(last)
  serveRun(new GenerationScheduler(turns.defer), generation, port, credit)
  close = () => reader.close()
  return { turns, reader, port, countSteps }
}

async function read(reader: MessagePort, count: number): Promise<unknown[]> {
  const replies: unknown[] = []
  for await (const [reply] of on(reader, 'message')) {
    if (replies.push(reply) === count) break
  }
  return replies
}

test('sends a reply a token, and the end', async () => {
  const { turns, reader } = serve({ last: 2 })
  turns.take(3)
  expect(await read(reader, 3)).toEqual([
    { type: 'text', text: '1' },
    { type: 'text', text: '2' },
    { type: 'end', end: { finishReason: 'stop', inputTokens: 1, outputTokens: 2 } }
  ])
})

test('goes no further than its credit until more is granted', async () => {
  const { turns, reader, port, countSteps } = serve({ credit: 2 })
  turns.take(9)
  expect(countSteps()).toBe(2)
  reader.postMessage(3)
  await once(port, 'message')
  turns.take(9)
  expect(countSteps()).toBe(5)
})

test('when the reader closes its port, not one more token is made', async () => {
  const { turns, reader, port, countSteps } = serve()
  turns.take(2)
  reader.close()
  await once(port, 'close')
  turns.take(9)
  expect(countSteps()).toBe(2)
})
