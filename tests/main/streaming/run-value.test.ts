import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { replyWith } from '../../helpers/response-scripts'
import { createLoopbackSource } from './loopback-source'
import { watchRun } from './watch-run'

let server: ChatCompletionsServer

beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const JSON_STEP = { name: 'json' } as const

test('the value in a text is told of while it grows and when it is whole, and no word is cut for it', async () => {
  server.respondWith(replyWith(['Here: {"a', '": [1, 2', ', 3]}', ' Do', 'ne.']))
  const run = watchRun({ source: createLoopbackSource(server), processors: [JSON_STEP, { name: 'words' }] })
  expect(await run.ending()).toMatchObject({ outcome: 'complete', text: 'Here: {"a": [1, 2, 3]} Done.' })
  const values = run.events.flatMap((event) => (event.type === 'value-update' ? [[event.json, event.state]] : []))
  expect(values.at(-1)).toEqual(['{"a": [1, 2, 3]}', 'whole'])
  const texts = run.events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : []))
  expect(texts).toEqual(['Here:', ' {"a":', ' [1,', ' 2,', ' 3]}', ' Done.'])
})

test('a text without a value tells of none', async () => {
  server.respondWith(replyWith(['No', ' JSON.']))
  const run = watchRun({ source: createLoopbackSource(server), processors: [JSON_STEP] })
  await run.ending()
  expect(run.events.filter(({ type }) => type === 'value-update')).toEqual([])
})
