import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import {
  AIMessage,
  AIMessageChunk,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  type UsageMetadata
} from '@langchain/core/messages'
import { ChatGenerationChunk, type Generation } from '@langchain/core/outputs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { BuiltinChatModel } from '../../../../src/main/models/builtin/builtin-chat-model'
import { createBuiltinChatModelSource } from '../../../../src/main/models/builtin/builtin-chat-model-source'
import { createStoryWorker, type StoryWorker } from '../../../../src/main/models/builtin/create-story-worker'
import type { ChatModelSource } from '../../../../src/main/streaming/chat-model-source'
import { startChatCompletionsServer } from '../../../helpers/chat-completions-server'
import { finishChunk, roleChunk, textChunk, usageChunk } from '../../../helpers/completion-chunks'
import { streamOf } from '../../../helpers/response-scripts'
import { createLoopbackSource } from '../../streaming/loopback-source'
import { ChatRecorder } from './chat-recorder'
import { locateBuiltWorker, reference } from './story-fixture'

const SENTENCE = [new HumanMessage('Write one sentence about programming.')]
const STORY = [new HumanMessage('Tell me a story.')]

// A whole story is seconds of arithmetic on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let worker: StoryWorker

beforeAll(async () => {
  worker = createStoryWorker(await locateBuiltWorker())
})
afterAll(() => worker.dispose())

const greedyModel = () => new BuiltinChatModel({ worker, temperature: 0 })

function replyTo(prompt: string) {
  const greedy = reference.greedy.find((candidate) => candidate.prompt === prompt)
  if (greedy === undefined) throw new Error(`No reference for ${prompt}`)
  return greedy
}

async function record(model: BaseChatModel, messages: BaseMessage[], recorder = new ChatRecorder()) {
  await model.generate([messages], { callbacks: [recorder] })
  return recorder
}

test('generate streams a token a callback, then tells the end, the reason and the usage', async () => {
  const recorder = await record(greedyModel(), STORY)
  const { text, ids, promptIds } = replyTo('Tell me a story.')
  expect(recorder.text).toBe(text)
  expect(recorder.tokens.filter(({ token }) => token !== '').length).toBe(ids.length)
  expect(recorder.order).toEqual(['start', ...recorder.tokens.map(() => 'token'), 'end'])
  expect(recorder.result?.llmOutput).toEqual({
    tokenUsage: {
      promptTokens: promptIds.length,
      completionTokens: ids.length,
      totalTokens: promptIds.length + ids.length
    }
  })
  const generation = recorder.result?.generations[0]?.[0]
  expect(generation?.text).toBe(text)
  expect(generation?.generationInfo?.['finish_reason']).toBe('stop')
})

/** What a handler can read of one callback, whatever the provider. */
function describeToken({ token, indices, chunk }: ChatRecorder['tokens'][number]) {
  const { message, text, generationInfo } = chunk
  return {
    token,
    indices,
    text,
    content: message.content,
    classes: [chunk instanceof ChatGenerationChunk, AIMessageChunk.isInstance(message)],
    finishReason: generationInfo?.['finish_reason'],
    completion: generationInfo?.['completion'],
    usage: AIMessageChunk.isInstance(message) ? pickCounts(message.usage_metadata) : undefined
  }
}

/** Without the details that only a real provider has. */
function pickCounts(usage: UsageMetadata | undefined) {
  return usage && [usage.input_tokens, usage.output_tokens, usage.total_tokens]
}

function describeEnd({ result }: ChatRecorder) {
  const generation = result?.generations[0]?.[0] as Generation | undefined
  return {
    text: generation?.text,
    finishReason: generation?.generationInfo?.['finish_reason'],
    llmOutput: result?.llmOutput
  }
}

test('the callbacks are those of ChatOpenAICompletions for the same reply', async () => {
  const builtin = await record(greedyModel(), SENTENCE)
  const texts = builtin.tokens.map(({ token }) => token).filter((token) => token !== '')
  const { promptIds, ids } = replyTo('Write one sentence about programming.')
  const server = await startChatCompletionsServer()
  try {
    const usage = usageChunk(promptIds.length, ids.length)
    server.respondWith(streamOf([roleChunk(), ...texts.map(textChunk), finishChunk(), usage]))
    const openai = await record(await createLoopbackSource(server).createChatModel(), SENTENCE)
    const withText = ({ tokens }: ChatRecorder) => tokens.filter(({ token }) => token !== '').map(describeToken)
    expect(withText(builtin)).toEqual(withText(openai))
    expect(describeEnd(builtin)).toEqual(describeEnd(openai))
    const last = builtin.tokens.slice(-1).map(describeToken)
    const [finish, usageToken] = openai.tokens.slice(-2).map(describeToken)
    expect(last).toEqual([{ ...finish, usage: usageToken?.usage }])
  } finally {
    await server.close()
  }
})

test('stream() yields the same text, with reason and usage on its last chunk', async () => {
  const chunks: AIMessageChunk[] = []
  for await (const chunk of await greedyModel().stream(SENTENCE)) chunks.push(chunk)
  const { text, ids, promptIds } = replyTo('Write one sentence about programming.')
  expect(chunks.map(({ content }) => content).join('')).toBe(text)
  expect(chunks.at(-1)?.response_metadata['finish_reason']).toBe('stop')
  expect(chunks.at(-1)?.usage_metadata).toEqual({
    input_tokens: promptIds.length,
    output_tokens: ids.length,
    total_tokens: promptIds.length + ids.length
  })
})

test('invoke() answers in one piece', async () => {
  const { text, ids } = replyTo('Write one sentence about programming.')
  const message = (await greedyModel().invoke(SENTENCE)) as AIMessage
  expect(message.content).toBe(text)
  expect(message.usage_metadata?.output_tokens).toBe(ids.length)
  expect(message.response_metadata).toMatchObject({
    finish_reason: 'stop',
    tokenUsage: { completionTokens: ids.length }
  })
})

test('the last human message counts; the system message and earlier turns do not', async () => {
  const conversation = [
    new SystemMessage('You are a helpful assistant.'),
    ...STORY,
    new AIMessage('Once upon a time.'),
    ...SENTENCE
  ]
  expect((await record(greedyModel(), conversation)).text).toBe(replyTo('Write one sentence about programming.').text)
})

test('without a human message one sentence says what to do', async () => {
  await expect(greedyModel().invoke([new SystemMessage('You are a helpful assistant.')])).rejects.toMatchObject({
    code: 'bad-request',
    message: 'The built-in model answers the last human message, and there is none: add one.'
  })
})

test('an abort rejects the call, and no token comes after it', async () => {
  const stop = new AbortController()
  const recorder = new ChatRecorder((count) => {
    if (count === 3) stop.abort()
  })
  const call = greedyModel().generate([STORY], { callbacks: [recorder], signal: stop.signal })
  await expect(call).rejects.toMatchObject({ name: expect.stringMatching(/Abort/) })
  expect(recorder.tokens.length).toBe(3)
  expect(recorder.order).toEqual(['start', 'token', 'token', 'token', 'error'])
})

test('a handler that throws ends the call, and the next run is served', async () => {
  const recorder = new ChatRecorder(() => {
    throw new Error('The handler is full.')
  })
  await expect(greedyModel().generate([STORY], { callbacks: [recorder] })).rejects.toThrow('The handler is full.')
  expect((await record(greedyModel(), SENTENCE)).result).toBeDefined()
})

/** How a story begins: 60 tokens tell two stories apart. */
async function tellBeginning(seed?: number): Promise<string> {
  let text = ''
  let count = 0
  for await (const chunk of await new BuiltinChatModel({ worker, temperature: 0.7, seed }).stream(STORY)) {
    text += chunk.text
    count += 1
    if (count === 60) break
  }
  return text
}

test('the same seed tells the same story; without one, every call tells its own', async () => {
  const beginnings = await Promise.all([1, 1, 2, undefined, undefined].map(tellBeginning))
  const [first, again, other, oneDrawn, anotherDrawn] = beginnings
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  expect(anotherDrawn).not.toBe(oneDrawn)
})

test('the source is what the streaming core asks for', async () => {
  const source: ChatModelSource = createBuiltinChatModelSource({ worker, temperature: 0 })
  expect(source).toMatchObject({ provider: 'builtin', modelName: 'story-2.4m', host: null, omitsFinishReason: false })
  const { text } = replyTo('Write one sentence about programming.')
  expect((await record(await source.createChatModel(), SENTENCE)).text).toBe(text)
})
