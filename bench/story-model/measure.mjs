/**
 * One measurement in a fresh process, bundled and started by `area.mjs`. Arguments: what to measure, the folder of
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
  return { wallSpeed: (tokens / wallMs) * 1e3, cpuSpeed: (tokens / (user + system)) * 1e6 }
}

/**
 * The matrix products of a token and nothing else, in JavaScript.
 * @param {(out: Float32Array, matrix: Float32Array, vector: Float32Array) => void} multiply
 */
function measureProducts(multiply) {
  const { weights } = parseWeightsFile(readFileSync(join(weightsFolder, 'story.bin')))
  const arrays = [weights.embedding, ...weights.layers.flatMap((layer) => Object.values(layer))]
  // A norm is as long as a row.
  const matrices = arrays.filter(({ length }) => length > 512)
  const wide = new Set(weights.layers.map(({ down }) => down))
  const vectors = { 192: new Float32Array(192).fill(0.5), 512: new Float32Array(512).fill(0.5) }
  const out = new Float32Array(1024)
  const pass = () => {
    for (const matrix of matrices)
      multiply(
        out.subarray(0, matrix.length / (wide.has(matrix) ? 512 : 192)),
        matrix,
        vectors[wide.has(matrix) ? 512 : 192]
      )
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
  for (let row = 0; row < out.length; row += 1) {
    let sum = 0
    for (let column = 0; column < columns; column += 1) {
      sum += Number(matrix[row * columns + column]) * Number(vector[column])
    }
    out[row] = sum
  }
}

/**
 * What the app did before it had vectors: four rows at once share each load, and their sums do not wait for each other.
 * @param {Float32Array} out @param {Float32Array} matrix @param {Float32Array} vector
 */
function multiplyFourRows(out, matrix, vector) {
  const columns = vector.length
  for (let row = 0; row < out.length; row += 4) {
    const start = row * columns
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    for (let column = 0; column < columns; column += 1) {
      const part = Number(vector[column])
      const at = start + column
      sum0 += Number(matrix[at]) * part
      sum1 += Number(matrix[at + columns]) * part
      sum2 += Number(matrix[at + 2 * columns]) * part
      sum3 += Number(matrix[at + 3 * columns]) * part
    }
    out[row] = sum0
    out[row + 1] = sum1
    out[row + 2] = sum2
    out[row + 3] = sum3
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
  return { ...tokensPerSecond(tell), loadMs, residentMb: process.memoryUsage.rss() / 1e6 }
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
    wallSpeed: (second.tokens / second.wallMs) * 1e3,
    firstRunMs: first.firstTokenMs,
    secondRunMs: second.firstTokenMs,
    busyShare: busy * 100,
    heldUpMs: delay.percentile(99) / 1e6,
    residentMb: process.memoryUsage.rss() / 1e6
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

/** @type {Record<string, () => object | Promise<object>>} */
const SUBJECTS = {
  'plain loop': () => measureProducts(multiplyPlainly),
  'four rows at once': () => measureProducts(multiplyFourRows),
  'the model': measureModel,
  'behind LangChain': measureBehindLangChain
}

console.log(JSON.stringify(await SUBJECTS[subject]?.()))
