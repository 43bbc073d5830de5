import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { roleChunk, textChunk } from '../../helpers/completion-chunks'
import { replyWith, streamThenHold } from '../../helpers/response-scripts'
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

test('a pause in the text shows what has come', async () => {
  server.respondWith(streamThenHold([roleChunk(), textChunk('{"a": [1'), textChunk(', 2')]))
  const run = watchRun({ source: createLoopbackSource(server), processors: [JSON_STEP] })
  await run.seen('text-delta', ', 2')
  await run.timer.hasPendingIn(100 + 11 / 16)
  run.timer.advance(101)
  expect((await run.seen('value-update', undefined)).json).toBe('{"a": [1]}')
  await expect.poll(() => run.events.at(-1)).toMatchObject({ type: 'value-update', json: '{"a": [1, 2]}' })
  run.stop()
  expect(await run.ending()).toMatchObject({ type: 'run-abort' })
  expect(run.timer.pending).toBe(0)
})

test('a text without a value tells of none', async () => {
  server.respondWith(replyWith(['No', ' JSON.']))
  const run = watchRun({ source: createLoopbackSource(server), processors: [JSON_STEP] })
  await run.ending()
  expect(run.events.filter(({ type }) => type === 'value-update')).toEqual([])
})
