import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { MessagePort, type Worker } from 'node:worker_threads'
import { afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { bundleForNode } from '../../../../scripts/bundle-for-node.mjs'
import { createStoryWorker, type StoryWorker } from '../../../../src/main/models/builtin/create-story-worker'
import type { StoryRequest, StoryStep } from '../../../../src/main/models/builtin/generation'
import type { StoryModelLocation } from '../../../../src/main/models/builtin/worker-thread'
import { locateBuiltWorker, reference } from './story-fixture'

const SENTENCE: StoryRequest = { message: 'Write one sentence about programming.', temperature: 0, seed: 1 }
const STORY: StoryRequest = { ...SENTENCE, message: 'Tell me a story.' }

// A whole story is seconds of arithmetic on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let location: StoryModelLocation
let worker: StoryWorker | undefined

beforeAll(async () => {
  location = await locateBuiltWorker()
})
afterEach(() => worker?.dispose())

function openWorker(changes: Partial<StoryModelLocation> = {}): StoryWorker {
  const created = createStoryWorker({ ...location, ...changes })
  worker = created
  return created
}

async function readAll(steps: AsyncIterable<StoryStep>): Promise<{ text: string; end: StoryStep['end'] }> {
  let text = ''
  let end: StoryStep['end'] = null
  for await (const step of steps) {
    text += step.text
    end = step.end
  }
  return { text, end }
}

function expectedReply(message: string) {
  const greedy = reference.greedy.find(({ prompt }) => prompt === message)
  if (greedy === undefined) throw new Error(`No reference for ${message}`)
  const end = { finishReason: 'stop', inputTokens: greedy.promptIds.length, outputTokens: greedy.ids.length }
  return { text: greedy.text, end }
}

test('streams a reply piece by piece, much longer than the window, with its end', async () => {
  const pieces: string[] = []
  for await (const { text } of openWorker().generate(STORY)) pieces.push(text)
  expect(pieces.join('')).toBe(expectedReply(STORY.message).text)
  expect(pieces.length).toBe(expectedReply(STORY.message).end.outputTokens + 1)
})

test('serves several runs at once, each as if it were alone', async () => {
  const { generate } = openWorker()
  const replies = await Promise.all([STORY, SENTENCE, SENTENCE].map((request) => readAll(generate(request))))
  expect(replies).toEqual([STORY, SENTENCE, SENTENCE].map(({ message }) => expectedReply(message)))
})

test('a reader that rests holds up no other', async () => {
  const { generate } = openWorker()
  const resting = generate(STORY)
  const first = await resting.next()
  expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
  const rest = await readAll(resting)
  expect(first.value.text + rest.text).toBe(expectedReply(STORY.message).text)
})

test('an abort ends the stream with its reason, at once, and the next run is served', async () => {
  const { generate } = openWorker()
  const stop = new AbortController()
  const steps = generate(STORY, stop.signal)
  await steps.next()
  const reason = new Error('Enough.')
  stop.abort(reason)
  await expect(steps.next()).rejects.toBe(reason)
  expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
})

test('what had arrived before an abort, and was not read yet, is not read any more', async () => {
  const { generate } = openWorker()
  const stop = new AbortController()
  const steps = generate(STORY, stop.signal)
  await steps.next()
  // Meanwhile the story runs ahead, as far as it may.
  await readAll(generate(SENTENCE))
  stop.abort()
  await expect(steps.next()).rejects.toBe(stop.signal.reason)
})

test('an abort while a piece is awaited ends the waiting', async () => {
  const stop = new AbortController()
  const waiting = openWorker().generate(STORY, stop.signal).next()
  stop.abort()
  await expect(waiting).rejects.toBe(stop.signal.reason)
})

test('what was aborted before it began asks nothing of the thread', async () => {
  const steps = openWorker({ weightsFolder: '/nowhere' }).generate(STORY, AbortSignal.abort())
  await expect(steps.next()).rejects.toMatchObject({ name: 'AbortError' })
})

test('who stops reading closes the port of the run, and may start again', async () => {
  const close = vi.spyOn(MessagePort.prototype, 'close')
  onTestFinished(() => close.mockRestore())
  const { generate } = openWorker()
  for await (const _ of generate(STORY)) break
  expect(close).toHaveBeenCalledTimes(1)
  expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
})

test('missing weights fail the run with one sentence; once they are back, the next one is served', async () => {
  const weightsFolder = await mkdtemp(join(tmpdir(), 'story-worker-'))
  try {
    const { generate } = openWorker({ weightsFolder })
    await expect(readAll(generate(SENTENCE))).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(`${join(weightsFolder, 'story.bin')} is missing: reinstall`)
    })
    await copyFile(join(location.weightsFolder, 'story.bin'), join(weightsFolder, 'story.bin'))
    expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
  } finally {
    await rm(weightsFolder, { recursive: true })
  }
})

test('a thread that was warmed up has the model before a run asks for it, and serves it', async () => {
  const threads: Worker[] = []
  const note = (thread: Worker) => void threads.push(thread)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  const weightsFolder = await mkdtemp(join(tmpdir(), 'story-worker-'))
  await copyFile(join(location.weightsFolder, 'story.bin'), join(weightsFolder, 'story.bin'))
  const { warmUp, generate } = openWorker({ weightsFolder })
  warmUp()
  // It rests once its script has run to the end.
  await expect.poll(() => threads[0]?.performance.eventLoopUtilization().idle, { timeout: 30_000 }).toBeGreaterThan(0)
  await rm(weightsFolder, { recursive: true })
  expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
  expect(threads).toHaveLength(1)
})

test('a thread that cannot start is named', async () => {
  const path = join(tmpdir(), 'no-such-worker.js')
  await expect(readAll(openWorker({ workerUrl: pathToFileURL(path) }).generate(STORY))).rejects.toMatchObject({
    code: 'internal',
    message: `The built-in model's thread ${path} stopped: run again, and if it stays so reinstall Streamscope.`
  })
})

test('disposing ends a run that is still going; a later one starts the thread again', async () => {
  const { generate, dispose } = openWorker()
  const steps = generate(STORY)
  await steps.next()
  const rest = readAll(steps)
  await Promise.all([dispose(), expect(rest).rejects.toMatchObject({ code: 'internal' })])
  expect(await readAll(generate(SENTENCE))).toEqual(expectedReply(SENTENCE.message))
})

test('between runs nothing of it keeps the process alive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'story-worker-'))
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    const script = await bundleForNode(join(import.meta.dirname, 'fixtures/tell-and-leave.mjs'), folder)
    const { weightsFolder, workerUrl } = location
    const { stdout } = await promisify(execFile)(process.execPath, [script, weightsFolder, workerUrl.href])
    expect(stdout).toBe(expectedReply(SENTENCE.message).text)
  } finally {
    await rm(folder, { recursive: true })
  }
})
