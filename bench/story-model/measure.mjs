/**
 * One measurement in a fresh process, bundled and started by `story-model.mjs`. Arguments: what to measure, the folder of
 * the weights. Says its figures as JSON.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { BaseCallbackHandler } from '@langchain/core/callbacks/base'
import { HumanMessage } from '@langchain/core/messages'
import { createBuiltinChatModelSource } from '../../src/main/models/builtin/builtin-chat-model-source'
import { createStoryWorker } from '../../src/main/models/builtin/create-story-worker'
import { Generation } from '../../src/main/models/builtin/generation'
import { loadStoryModel } from '../../src/main/models/builtin/story-model'
import { parseWeightsFile } from '../../src/main/models/builtin/weights-file'

const PASSES = 250
const WARM_UP_PASSES = 60
const REQUEST = { message: 'Tell me a story.', temperature: 0, seed: 1 }
const [subject = '', weightsFolder = ''] = process.argv.slice(2)

/** @param {() => number} work says how many tokens it made */
function tokensPerSecond(work) {
  const before = process.cpuUsage()
  const start = performance.now()
  const tokens = work()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { 'tokens/s of wall time': (tokens / wallMs) * 1e3, 'tokens/s of CPU time': (tokens / (user + system)) * 1e6 }
}

/** The floor: the matrix products of a token and nothing else, each as one plain loop. */
function measurePlainLoop() {
  const { weights } = parseWeightsFile(readFileSync(join(weightsFolder, 'story.bin')))
  const matrices = [weights.embedding, ...weights.layers.flatMap((layer) => Object.values(layer))]
  const wide = new Set(weights.layers.map(({ down }) => down))
  const vectors = { 192: new Float32Array(192).fill(0.5), 512: new Float32Array(512).fill(0.5) }
  const out = new Float32Array(1024)
  const pass = () => {
    for (const matrix of matrices) multiplyPlainly(out, matrix, vectors[wide.has(matrix) ? 512 : 192])
  }
  for (let index = 0; index < WARM_UP_PASSES; index += 1) pass()
  return tokensPerSecond(() => {
    for (let index = 0; index < PASSES; index += 1) pass()
    return PASSES
  })
}

/** @param {Float32Array} out @param {Float32Array} matrix @param {Float32Array} vector */
function multiplyPlainly(out, matrix, vector) {
  const columns = vector.length
  for (let row = 0; row * columns < matrix.length; row += 1) {
    let sum = 0
    for (let column = 0; column < columns; column += 1) {
      sum += Number(matrix[row * columns + column]) * Number(vector[column])
    }
    out[row] = sum
  }
}

/** Everything that the worker does for a story, in this thread. */
function measureModel() {
  const start = performance.now()
  const model = loadStoryModel(weightsFolder)
  const loadMs = performance.now() - start
  const tell = () => {
    const generation = new Generation(model, REQUEST)
    for (;;) {
      const { end } = generation.step()
      if (end) return end.inputTokens + end.outputTokens
    }
  }
  tell()
  return { ...tokensPerSecond(tell), 'load, ms': loadMs, 'resident, MB': process.memoryUsage.rss() / 1e6 }
}

/** The first story, with all that has to be loaded for it, and a second one. */
async function measureBehindLangChain() {
  const worker = createStoryWorker({ weightsFolder, workerUrl: new URL('worker.mjs', import.meta.url) })
  const model = await createBuiltinChatModelSource({ worker, temperature: 0 }).createChatModel()
  const first = await tellThrough(model)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const utilization = performance.eventLoopUtilization()
  const second = await tellThrough(model)
  const busy = performance.eventLoopUtilization(utilization).utilization
  await worker.dispose()
  return {
    'tokens/s of wall time': (second.tokens / second.wallMs) * 1e3,
    'first token, first run, ms': first.firstTokenMs,
    'first token, second run, ms': second.firstTokenMs,
    'main thread busy, %': busy * 100,
    'main thread held up, 99th percentile, ms': delay.percentile(99) / 1e6,
    'resident, MB': process.memoryUsage.rss() / 1e6
  }
}

/** @param {import('@langchain/core/language_models/chat_models').BaseChatModel} model */
async function tellThrough(model) {
  const start = performance.now()
  let tokens = 0
  let firstTokenMs = 0
  const handler = BaseCallbackHandler.fromMethods({
    handleLLMNewToken() {
      if (tokens === 0) firstTokenMs = performance.now() - start
      tokens += 1
    }
  })
  Object.assign(handler, { lc_prefer_streaming: true, awaitHandlers: true })
  await model.generate([[new HumanMessage(REQUEST.message)]], { callbacks: [handler] })
  return { tokens, firstTokenMs, wallMs: performance.now() - start }
}

const figures =
  subject === 'plain loop' ? measurePlainLoop() : subject === 'model' ? measureModel() : await measureBehindLangChain()
console.log(JSON.stringify(figures))
