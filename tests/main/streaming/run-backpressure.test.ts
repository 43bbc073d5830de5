import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../src/main/streaming/run'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk } from '../../helpers/completion-chunks'
import { encodeEvent } from '../../helpers/event-stream-bytes'
import { createLoopbackSource } from './loopback-source'
import { checkEnding, runOptions } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

/** More than what the sockets' buffers on both sides may take in. */
const ENOUGH_BYTES = 64 * 1024 * 1024
const EVENTS_A_WRITE = 200
const token = 'x'.repeat(1000)

test('a reader that is stuck stops the socket, and goes on where it was', async () => {
  const batch = encodeEvent(textChunk(token)).repeat(EVENTS_A_WRITE)
  const options = runOptions({ source: createLoopbackSource(server), queueCapacity: 8 })
  const events = run(options)
  await events.next()
  const first = events.next()

  const exchange = await server.nextExchange()
  await exchange.write(encodeEvent(roleChunk()))
  let writtenBatches = 0
  let isWriting = false
  let mayWrite = true
  const writeAll = async () => {
    while (mayWrite && writtenBatches * batch.length < ENOUGH_BYTES) {
      isWriting = true
      await exchange.write(batch)
      isWriting = false
      writtenBatches += 1
    }
  }
  const wrote = writeAll()
  await first
  await untilStill(() => writtenBatches)

  expect(isWriting).toBe(true)
  expect(writtenBatches * batch.length).toBeLessThan(ENOUGH_BYTES / 2)

  mayWrite = false
  const rest = []
  const finish = wrote.then(async () => {
    await exchange.write(encodeEvent(finishChunk()) + encodeEvent('[DONE]'))
    await exchange.end()
  })
  for await (const event of events) rest.push(event)
  await finish
  expect(rest.at(-1)).toMatchObject({
    type: 'run-end',
    outcome: 'complete',
    text: token.repeat(writtenBatches * EVENTS_A_WRITE),
    metrics: { queueHighWater: 8 }
  })
})

test('a reader that is quick keeps the queue short', async () => {
  const texts = Array.from({ length: 2000 }, (_, index) => ` ${index}`)
  server.respondWith(async (exchange) => {
    for (const text of [...texts.keys()]) await exchange.write(encodeEvent(textChunk(texts[text] ?? '')))
    await exchange.write(encodeEvent(finishChunk()) + encodeEvent('[DONE]'))
    await exchange.end()
  })
  const events = []
  for await (const event of run(runOptions({ source: createLoopbackSource(server), queueCapacity: 8 })))
    events.push(event)
  expect(checkEnding(events)).toMatchObject({ type: 'run-end', text: texts.join('') })
  expect(checkEnding(events).metrics.queueHighWater).toBeLessThanOrEqual(8)
})

/** Resolves when a count has stood still for many turns of the event loop. */
async function untilStill(read: () => number): Promise<void> {
  for (let last = -1, stillFor = 0; stillFor < 200; ) {
    await setImmediate()
    stillFor = read() === last ? stillFor + 1 : 0
    last = read()
  }
}
