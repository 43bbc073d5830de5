/**
 * One reading of a stream in a fresh process, bundled and started by `area.mjs`. Arguments: the variant, the server's
 * origin, how many tokens. Prints its figures as JSON.
 */
import { readFileSync } from 'node:fs'
import { HumanMessage } from '@langchain/core/messages'
import { ChatOpenAICompletions } from '@langchain/openai'
import OpenAI from 'openai'
import { createChatModelSource } from '../../src/main/models/create-chat-model-source'
import { DEFAULT_RUN_CAPS, startAttempt } from '../../src/main/streaming/attempt'
import { QueueCallbackHandler } from '../../src/main/streaming/queue-callback-handler'
import { RunMeter } from '../../src/main/streaming/run-meter'
import { RunProgress } from '../../src/main/streaming/run-progress'
import { TokenQueue } from '../../src/main/streaming/token-queue'
import { DEFAULT_QUEUE_CAPACITY } from '../../src/shared/plain-values'
import { systemTimer } from '../../src/shared/timer'

const WARM_UP_TOKENS = 4000
const LIMITS = { headerTimeoutMs: 30_000, idleTimeoutMs: 60_000, maxRetries: 0 }
const [variant = '', origin = '', tokens = ''] = process.argv.slice(2)

/** Each reads the stream at a base URL, and says how many characters it held. @type {Record<string, (baseUrl: string) => Promise<number>>} */
const VARIANTS = {
  floor: readPlainly,
  'openai SDK': async (baseUrl) => {
    const client = new OpenAI({ baseURL: baseUrl, apiKey: 'none', maxRetries: 0 })
    const messages = [{ role: /** @type {const} */ ('user'), content: 'Go.' }]
    const stream = await client.chat.completions.create({ model: 'gpt-4o-mini', stream: true, messages })
    let characters = 0
    for await (const chunk of stream) characters += chunk.choices[0]?.delta.content?.length ?? 0
    return characters
  },
  'LangChain .stream()': async (baseUrl) => {
    let characters = 0
    for await (const chunk of await createModel(baseUrl).stream([new HumanMessage('Go.')])) {
      characters += chunk.text.length
    }
    return characters
  },
  'bare handler and queue': (baseUrl) => {
    /** @type {TokenQueue<import('../../src/main/streaming/stream-token').StreamToken>} */
    const queue = new TokenQueue({ capacity: DEFAULT_QUEUE_CAPACITY })
    const callbacks = [new QueueCallbackHandler(queue)]
    void createModel(baseUrl).generate([[new HumanMessage('Go.')]], { callbacks })
    return countCharacters(queue)
  },
  exact: (baseUrl) => readAttempt(baseUrl, 'exact'),
  throughput: (baseUrl) => readAttempt(baseUrl, 'throughput')
}

/** The least that reading a stream can be: fetch, split, parse. @param {string} baseUrl */
async function readPlainly(baseUrl) {
  const response = await fetch(`${baseUrl}/chat/completions`, { method: 'POST', body: '{}' })
  const decoder = new TextDecoder()
  let rest = ''
  let characters = 0
  for await (const bytes of /** @type {AsyncIterable<Uint8Array>} */ (response.body)) {
    const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event.slice('data: '.length)
      if (data !== '[DONE]') characters += JSON.parse(data).choices[0].delta.content?.length ?? 0
    }
  }
  return characters
}

/** As people configure it. @param {string} baseUrl */
function createModel(baseUrl) {
  const configuration = { baseURL: baseUrl }
  return new ChatOpenAICompletions({
    apiKey: 'none',
    model: 'gpt-4o-mini',
    streaming: true,
    maxRetries: 0,
    configuration
  })
}

/** @param {string} baseUrl @param {import('../../src/shared/delivery').Delivery} delivery */
function createSource(baseUrl, delivery) {
  const settings = {
    provider: /** @type {const} */ ('compatible'),
    model: 'gpt-4o-mini',
    modelName: 'gpt-4o-mini',
    address: baseUrl,
    azure: null,
    temperature: 0.7,
    seed: null,
    maxTokens: null,
    stop: [],
    authentication: null,
    headers: [],
    doneMarkerSuffices: false,
    asksForUsage: true,
    reasoning: /** @type {const} */ ('automatic'),
    keylessAdvice: '',
    headerTimeoutMs: LIMITS.headerTimeoutMs
  }
  return createChatModelSource(settings, { fetch, timer: systemTimer, delivery })
}

/** From the wire to the queue, as the app does it. @param {string} baseUrl @param {import('../../src/shared/delivery').Delivery} delivery */
function readAttempt(baseUrl, delivery) {
  const attempt = startAttempt({
    source: createSource(baseUrl, delivery),
    messages: [{ role: 'human', content: 'Go.' }],
    limits: LIMITS,
    caps: DEFAULT_RUN_CAPS,
    queueCapacity: DEFAULT_QUEUE_CAPACITY,
    timer: systemTimer,
    meter: new RunMeter(systemTimer),
    progress: new RunProgress(),
    signal: new AbortController().signal
  })
  return countCharacters(attempt.queue)
}

/** @param {TokenQueue<import('../../src/main/streaming/stream-token').StreamToken>} queue */
async function countCharacters(queue) {
  let characters = 0
  for await (const token of queue) if (token.type === 'text') characters += token.text.length
  return characters
}

/** Not `maxRSS`: at the start of a process that is its parent's. */
function peakMemoryMb() {
  if (process.platform !== 'linux') return process.memoryUsage.rss() / 1e6
  return (Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6
}

const read = VARIANTS[variant]
if (!read) throw new Error(`There is no variant “${variant}”.`)
await read(`${origin}/${WARM_UP_TOKENS}/0/v1`)
const cpu = process.cpuUsage()
const startMs = performance.now()
const characters = await read(`${origin}/${tokens}/0/v1`)
const wallMs = performance.now() - startMs
const { user, system } = process.cpuUsage(cpu)
const figures = {
  characters,
  cpuPerToken: (user + system) / Number(tokens),
  tokensPerSecond: (Number(tokens) / wallMs) * 1000,
  peakMb: peakMemoryMb()
}
process.stdout.write(JSON.stringify(figures), () => process.exit())
