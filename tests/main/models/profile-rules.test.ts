import { afterEach, beforeEach, expect, it } from 'vitest'
import { createChatModelSource } from '../../../src/main/models/create-chat-model-source'
import { resolveProfileSettings } from '../../../src/main/models/resolve-profile-settings'
import type { Delivery } from '../../../src/shared/delivery'
import { DEFAULT_RUN_LIMITS } from '../../../src/shared/plain-values'
import { type ProfileDraftInput, type ProfileRules, profileDraftSchema } from '../../../src/shared/profile'
import type { RunEvent } from '../../../src/shared/run-event'
import { systemTimer } from '../../../src/shared/timer'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { deltaChunk, finishChunk, roleChunk, textChunk, usageChunk } from '../../helpers/completion-chunks'
import { jsonAnswer, streamOf } from '../../helpers/response-scripts'
import { recordRun } from '../faults/recorded-run'

let server: ChatCompletionsServer
beforeEach(async () => {
  server = await startChatCompletionsServer()
})
afterEach(() => server.close())

const KEY = { reveal: () => 'canary-key-1' }

/** A run of a profile, through LangChain and the streaming core. */
async function runWith(
  draft: Partial<ProfileDraftInput>,
  asked: { model?: string; deployment?: string; delivery?: Delivery } = {}
) {
  const profile = profileDraftSchema.parse({ kind: 'compatible', name: 'Mine', address: server.baseUrl, ...draft })
  const request = { temperature: 0.5, limits: DEFAULT_RUN_LIMITS, ...asked }
  const settings = resolveProfileSettings(profile, request, { ...KEY, boundTo: profile.address })
  const source = createChatModelSource(settings, { fetch, timer: systemTimer, delivery: asked.delivery })
  const messages = [{ role: 'human' as const, content: 'Hi' }]
  const run = recordRun({
    source,
    timer: systemTimer,
    request: { messages, processors: [], limits: { ...DEFAULT_RUN_LIMITS, maxRetries: 0 } },
    onBackOff: () => {}
  })
  const end = await run.ended
  return { end, events: run.events, request: server.requests[0] }
}

const reasoningOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'reasoning-delta' ? event.text : '')).join('')

const withRules = (rules: Partial<ProfileRules>) => ({ rules })

it('sends the extra headers, the key in the header of its own, and OpenAI’s names', async () => {
  server.respondWith(streamOf([roleChunk(), textChunk('a'), finishChunk()]))
  const { request } = await runWith({
    kind: 'openai',
    organization: 'org-1',
    project: 'proj-1',
    keyHeader: 'X-Gateway-Key',
    headers: [{ name: 'X-Team', value: 'stories' }]
  })
  expect(request?.headers).toMatchObject({
    'openai-organization': 'org-1',
    'openai-project': 'proj-1',
    'x-gateway-key': 'canary-key-1',
    'x-team': 'stories'
  })
  expect(request?.headers).not.toHaveProperty('authorization')
})

it('asks for the model and the deployment that the request names, else for those of the profile', async () => {
  server.respondWith(streamOf([roleChunk(), finishChunk()]))
  const azure = {
    kind: 'azure',
    address: server.origin,
    deployment: 'mine',
    apiVersion: '2024-10-21',
    model: 'o3'
  } as const
  expect((await runWith(azure)).request).toMatchObject({
    path: expect.stringContaining('/deployments/mine/'),
    body: { model: 'o3' }
  })
  await runWith(azure, { deployment: 'other', model: 'gpt-4o' })
  expect(server.requests[1]).toMatchObject({
    path: expect.stringContaining('/deployments/other/'),
    body: { model: 'gpt-4o' }
  })
})

it('leaves out what a server refuses, and still counts the usage that comes unasked', async () => {
  server.respondWith((exchange) => {
    const body = exchange.request.body as Record<string, unknown>
    const isRefused = 'stream_options' in body || 'temperature' in body
    if (isRefused) return jsonAnswer(422, { message: 'Extra inputs are not permitted' })(exchange)
    return streamOf([roleChunk(), textChunk('a'), finishChunk(), usageChunk(3, 1)])(exchange)
  })
  expect((await runWith({})).end).toMatchObject({ type: 'run-error', error: { code: 'bad-request' } })
  const { end } = await runWith(withRules({ refusesStreamOptions: true, refusesTemperature: true }))
  expect(end).toMatchObject({ outcome: 'complete', usage: { inputTokens: 3, outputTokens: 1 } })
})

it.each([
  [true, 'complete'],
  [false, 'incomplete']
])(
  'takes a stream without a finish reason for what the rules say: omitted %s, so %s',
  async (omitsFinishReason, outcome) => {
    server.respondWith(streamOf([roleChunk(), textChunk('a')]))
    expect((await runWith(withRules({ omitsFinishReason }))).end).toMatchObject({ type: 'run-end', outcome })
  }
)

const BOTH_FIELDS = [
  roleChunk(),
  deltaChunk({ reasoning: 'Hm', reasoning_content: 'Aha' }),
  textChunk('Yes'),
  finishChunk()
]
const TAGS = ['<th', 'ink>H', 'm</thi', 'nk>', '\n\nYes'].map(textChunk)

it.each([
  ['automatic', BOTH_FIELDS, 'Aha', 'Yes'],
  ['reasoning', BOTH_FIELDS, 'Hm', 'Yes'],
  ['reasoning_content', BOTH_FIELDS, 'Aha', 'Yes'],
  ['reasoning_content', [deltaChunk({ reasoning: 'Hm' }), textChunk('Yes'), finishChunk()], '', 'Yes'],
  ['think-tags', [roleChunk(), ...TAGS, finishChunk()], 'Hm', 'Yes'],
  ['think-tags', [roleChunk(), textChunk('<think'), finishChunk()], '', '<think'],
  ['think-tags', BOTH_FIELDS, 'Aha', 'Yes'],
  ['automatic', [roleChunk(), ...TAGS, finishChunk()], '', '<think>Hm</think>\n\nYes']
] as const)('reads reasoning as %s', async (reasoning, chunks, expected, text) => {
  server.respondWith(streamOf([...chunks, usageChunk()]))
  const { end, events } = await runWith(withRules({ reasoning }))
  expect(end).toMatchObject({ type: 'run-end', outcome: 'complete', text })
  expect(reasoningOf(events)).toBe(expected)
})

it('keeps what was held back for a tag when the connection breaks off', async () => {
  server.respondWith(async (exchange) => {
    await streamOf([roleChunk(), textChunk('<thin')], { done: false })(exchange)
  })
  const { end } = await runWith(withRules({ reasoning: 'think-tags' }))
  expect(end).toMatchObject({ outcome: 'incomplete', text: '<thin' })
})

it.each([
  ['malformed-chunk', '{"choices":'],
  ['provider-error', { error: { message: 'The engine is overloaded.' } }]
])('keeps what was held back for a tag when the stream breaks: %s', async (code, last) => {
  server.respondWith(streamOf([roleChunk(), textChunk('<thin'), last]))
  const { end } = await runWith(withRules({ reasoning: 'think-tags' }))
  expect(end).toMatchObject({ type: 'run-error', error: { code }, text: '<thin' })
})

it.each(['{"choices":', { error: { message: 'The engine is overloaded.' } }])(
  'keeps it in its place, also where deltas are joined: %j',
  async (last) => {
    server.respondWith(streamOf([roleChunk(), ...['<think>', 'H', 'm</thi'].map(textChunk), last]))
    const { events } = await runWith(withRules({ reasoning: 'think-tags' }), { delivery: 'throughput' })
    expect(reasoningOf(events)).toBe('Hm</thi')
  }
)

it('says which profile a server wants a key of', async () => {
  server.respondWith(jsonAnswer(401, {}))
  const profile = profileDraftSchema.parse({
    kind: 'compatible',
    name: 'Mine',
    address: server.baseUrl,
    needsKey: false
  })
  const settings = resolveProfileSettings(profile, { temperature: 0.5, limits: DEFAULT_RUN_LIMITS }, null)
  const source = createChatModelSource(settings, { fetch, timer: systemTimer })
  const request = { messages: [{ role: 'human' as const, content: 'Hi' }], processors: [], limits: DEFAULT_RUN_LIMITS }
  const { ended } = recordRun({ source, timer: systemTimer, request, onBackOff: () => {} })
  expect(await ended).toMatchObject({
    error: { code: 'authentication', message: expect.stringMatching(/none was sent: enter the key of “Mine”/) }
  })
})
