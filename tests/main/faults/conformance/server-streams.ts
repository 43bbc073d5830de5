import { type EventStreamStyle, encodeEventStream } from '../../../helpers/event-stream-bytes'

/**
 * Short replies in the exact shapes in which servers have been seen to send theirs, each with its own extra fields and
 * habits. All say the same: the reasoning `Hm.` where the server has reasoning, and the text `Once upon`.
 */
export interface ServerStream {
  server: string
  hasReasoning: boolean
  bytes: Uint8Array
}

const SAFE = { hate: { filtered: false, severity: 'safe' }, violence: { filtered: false, severity: 'safe' } }
const USAGE = { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 }

type Fields = Record<string, unknown>

/** A stream of one server: `common` stands in each chunk, `choice` in each choice. */
function stream(
  server: string,
  common: Fields,
  choice: Fields,
  chunks: readonly (Fields & { delta?: Fields | undefined; whole?: Fields })[],
  style: EventStreamStyle = {}
): ServerStream {
  const payloads = chunks.map(({ whole, ...own }) => whole ?? { ...common, choices: [{ index: 0, ...choice, ...own }] })
  const hasReasoning = JSON.stringify(payloads).includes('Hm.')
  return { server, hasReasoning, bytes: encodeEventStream(payloads, style) }
}

const identity = (id: string, model: string): Fields => ({
  id,
  object: 'chat.completion.chunk',
  created: 1_736_407_895,
  model
})

export const SERVER_STREAMS: readonly ServerStream[] = [
  stream(
    'OpenAI',
    {
      ...identity('chatcmpl-A', 'gpt-4o-mini-2024-07-18'),
      service_tier: 'default',
      system_fingerprint: 'fp_1',
      usage: null
    },
    { logprobs: null, finish_reason: null },
    [
      { delta: { role: 'assistant', content: '', refusal: null } },
      { delta: { content: 'Once' } },
      { delta: { content: ' upon' } },
      { delta: {}, finish_reason: 'stop' },
      { whole: { ...identity('chatcmpl-A', 'gpt-4o-mini-2024-07-18'), choices: [], usage: USAGE, obfuscation: 'aB3' } }
    ]
  ),
  stream(
    'Azure OpenAI, asynchronous filter',
    { ...identity('chatcmpl-B', 'gpt-4o-mini-2024-07-18'), system_fingerprint: 'fp_2' },
    { finish_reason: null, logprobs: null, content_filter_results: SAFE },
    [
      {
        whole: {
          ...identity('', ''),
          object: '',
          created: 0,
          choices: [],
          prompt_filter_results: [{ prompt_index: 0, content_filter_results: SAFE }]
        }
      },
      { delta: { role: 'assistant' }, content_filter_results: {} },
      { delta: { content: 'Once' } },
      { delta: { content: ' upon' } },
      { delta: {}, finish_reason: 'stop', content_filter_results: {} },
      // The verdict on what has been sent comes late, in a choice without a delta.
      { content_filter_offsets: { check_offset: 9, start_offset: 0, end_offset: 9 } }
    ]
  ),
  stream(
    'Ollama',
    { ...identity('chatcmpl-693', 'mistral:latest'), system_fingerprint: 'fp_ollama' },
    { finish_reason: '' },
    [
      { delta: { role: 'assistant', content: 'Once' } },
      { delta: { role: 'assistant', content: ' upon' } },
      { delta: { role: 'assistant', content: '' }, finish_reason: 'stop' }
    ]
  ),
  stream(
    'llama.cpp',
    {
      ...identity('chatcmpl-C', 'gemma.gguf'),
      system_fingerprint: 'b9554',
      timings: { predicted_n: 8, predicted_ms: 137.375 }
    },
    { finish_reason: null },
    [
      { delta: { role: 'assistant', content: null } },
      { delta: { reasoning_content: 'Hm.' } },
      { delta: { content: 'Once' } },
      { delta: { content: ' upon' } },
      { delta: {}, finish_reason: 'stop' }
    ]
  ),
  stream(
    'DeepSeek',
    { ...identity('d1', 'deepseek-reasoner'), system_fingerprint: 'fp_3' },
    { logprobs: null, finish_reason: null },
    [
      { delta: { role: 'assistant', content: null, reasoning_content: '' } },
      { delta: { content: null, reasoning_content: 'Hm.' } },
      { delta: { content: 'Once', reasoning_content: null } },
      { delta: { content: ' upon', reasoning_content: null } },
      { delta: { content: '', reasoning_content: null }, finish_reason: 'stop' }
    ],
    { comment: 'keep-alive' }
  ),
  stream(
    'SGLang',
    { ...identity('s1', 'DeepSeek-V3'), usage: null },
    { logprobs: null, finish_reason: null, matched_stop: null },
    [
      { delta: { role: 'assistant', content: null, reasoning_content: null, tool_calls: null } },
      { delta: { role: null, content: null, reasoning_content: 'Hm.', tool_calls: null } },
      { delta: { role: null, content: 'Once', reasoning_content: null, tool_calls: null } },
      { delta: { role: null, content: ' upon', reasoning_content: null, tool_calls: null } },
      { delta: { role: null, content: null }, finish_reason: 'stop', matched_stop: 1 }
    ]
  ),
  stream(
    'OpenRouter',
    { ...identity('gen-1', 'deepseek/deepseek-r1'), provider: 'Somebody' },
    { native_finish_reason: null, finish_reason: null, logprobs: null },
    [
      {
        delta: {
          role: 'assistant',
          content: '',
          reasoning: 'Hm.',
          reasoning_details: [{ type: 'reasoning.text', text: 'Hm.', index: 0 }]
        }
      },
      { delta: { role: 'assistant', content: 'Once', reasoning: null, reasoning_details: [] } },
      { delta: { role: 'assistant', content: ' upon' } },
      { delta: { role: 'assistant', content: '' }, finish_reason: 'stop', native_finish_reason: 'stop' }
    ],
    { comment: 'OPENROUTER PROCESSING' }
  ),
  stream(
    'Model Studio',
    identity('chatcmpl-75945b6f', 'deepseek-r1'),
    {},
    [
      { delta: { role: 'assistant' } },
      { delta: { reasoning_content: 'Hm.', role: 'assistant' } },
      { delta: { content: 'Once', role: 'assistant' } },
      { delta: { content: ' upon', role: 'assistant' } },
      { delta: {}, finish_reason: 'stop' }
    ],
    { noSpace: true }
  ),
  stream(
    'a proxy on Windows',
    identity('p1', 'gpt-4o'),
    {},
    [{ delta: { content: 'Once' } }, { delta: { content: ' upon' } }, { delta: {}, finish_reason: 'stop' }],
    { lineEnding: '\r\n', byteOrderMark: true, multiLine: true, done: false }
  )
]
