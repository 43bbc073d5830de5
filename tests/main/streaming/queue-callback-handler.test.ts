import { setImmediate } from 'node:timers/promises'
import { HumanMessage } from '@langchain/core/messages'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { QueueCallbackHandler } from '../../../src/main/streaming/queue-callback-handler'
import type { ChunkContent } from '../../../src/main/streaming/read-chunk'
import type { StreamToken } from '../../../src/main/streaming/stream-token'
import { TokenQueue } from '../../../src/main/streaming/token-queue'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { deltaChunk, reply, roleChunk, textChunk, toolCallChunk } from '../../helpers/completion-chunks'
import { jsonAnswer, replyWith, streamOf } from '../../helpers/response-scripts'
import { breakOffAfter } from './break-off'
import { createLoopbackSource } from './loopback-source'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

/** LangChain's own call, as the guide has it: `generate` with the handler among its callbacks. */
async function generate(handler: QueueCallbackHandler): Promise<unknown> {
  const model = await createLoopbackSource(server).createChatModel()
  return model.generate([[new HumanMessage('Hello')]], { callbacks: [handler] }).catch((error: unknown) => error)
}

async function collect(queue: TokenQueue<StreamToken>): Promise<StreamToken[]> {
  const tokens: StreamToken[] = []
  for await (const token of queue) tokens.push(token)
  return tokens
}

describe('puts into the queue', () => {
  test('the tokens in order, the finish reason, the usage, then the end', async () => {
    server.respondWith(replyWith(['Once', ' upon']))
    const queue = new TokenQueue<StreamToken>({ capacity: 16 })
    await generate(new QueueCallbackHandler(queue))
    expect(queue.hasEnded).toBe(true)
    expect(await collect(queue)).toEqual([
      { type: 'text', text: 'Once' },
      { type: 'text', text: ' upon' },
      { type: 'finish', finishReason: 'stop' },
      { type: 'usage', usage: { inputTokens: 7, outputTokens: 2, totalTokens: 9 } }
    ])
  })

  test('reasoning before the text of the same chunk', async () => {
    server.respondWith(streamOf([deltaChunk({ role: 'assistant', content: 'yes', reasoning_content: 'hm' })]))
    const queue = new TokenQueue<StreamToken>({ capacity: 16 })
    await generate(new QueueCallbackHandler(queue))
    expect(await collect(queue)).toEqual([
      { type: 'reasoning', text: 'hm' },
      { type: 'text', text: 'yes' }
    ])
  })

  test('an error in place of the first token', async () => {
    server.respondWith(jsonAnswer(401, { error: { message: 'no' } }))
    const queue = new TokenQueue<StreamToken>({ capacity: 16 })
    await generate(new QueueCallbackHandler(queue))
    await expect(collect(queue)).rejects.toMatchObject({ status: 401 })
  })

  test('an error after the tokens that came before it', async () => {
    server.respondWith(breakOffAfter([roleChunk(), textChunk('a')]))
    const queue = new TokenQueue<StreamToken>({ capacity: 16 })
    await generate(new QueueCallbackHandler(queue))
    const iterator = queue[Symbol.asyncIterator]()
    expect(await iterator.next()).toEqual({ value: { type: 'text', text: 'a' }, done: false })
    await expect(iterator.next()).rejects.toThrow('terminated')
  })
})

test('says what every callback carries, also those that put nothing into the queue', async () => {
  server.respondWith(streamOf([roleChunk(), textChunk('a'), toolCallChunk('{}')]))
  const contents: ChunkContent[] = []
  const queue = new TokenQueue<StreamToken>({ capacity: 16 })
  await generate(new QueueCallbackHandler(queue, (content) => contents.push(content)))
  expect(contents.map(({ text, hasToolCall }) => [text, hasToolCall])).toEqual([
    ['', false],
    ['a', false],
    ['', true]
  ])
  expect(await collect(queue)).toEqual([{ type: 'text', text: 'a' }])
})

test('LangChain waits for a full queue, and for nothing of another call', async () => {
  server.respondWith(streamOf(reply(['a', 'b', 'c', 'd', 'e'])))
  const stuck = new TokenQueue<StreamToken>({ capacity: 2 })
  let callbacks = 0
  const isStuck = generate(
    new QueueCallbackHandler(stuck, () => {
      callbacks += 1
    })
  )
  // The role, two tokens that have room, and one that waits.
  while (callbacks < 4) await setImmediate()

  const other = new TokenQueue<StreamToken>({ capacity: 16 })
  await generate(new QueueCallbackHandler(other))
  expect(await collect(other)).toHaveLength(7)
  expect(callbacks).toBe(4)
  expect(stuck).toMatchObject({ depth: 2, highWater: 2, hasEnded: false })

  expect(await collect(stuck)).toHaveLength(7)
  await isStuck
})

test('what the handler throws ends the call: LangChain does not swallow it', async () => {
  server.respondWith(replyWith(['a']))
  const queue = new TokenQueue<StreamToken>({ capacity: 16 })
  const handler = new QueueCallbackHandler(queue, () => {
    throw new Error('a fault of ours')
  })
  const { error } = console
  console.error = () => {}
  const failure = await generate(handler).finally(() => {
    console.error = error
  })
  expect(failure).toMatchObject({ message: 'a fault of ours' })
  await expect(collect(queue)).rejects.toThrow('a fault of ours')
})
