import type { RunErrorCode } from '../../../../src/shared/run-error'
import {
  deltaChunk,
  finishChunk,
  reply,
  roleChunk,
  textChunk,
  toolCallChunk,
  usageChunk
} from '../../../helpers/completion-chunks'
import { encodeEvent, encodeEventStream } from '../../../helpers/event-stream-bytes'
import {
  endlessly,
  htmlAnswer,
  jsonAnswer,
  plainAnswer,
  streamBytes,
  streamOf
} from '../../../helpers/response-scripts'
import type { FaultRow } from '../fault-row'

const TALE = 'Café 🐢 żółw'
const BEGINNING = [roleChunk(), textChunk('Once'), textChunk(' upon')]

const bytesOfTale = encodeEventStream(reply([TALE]))
/** Every byte its own piece. */
const everyByte = [...bytesOfTale].map((byte) => Uint8Array.of(byte))

/** A stream that ends within the last character of its text. */
function cutInCharacter(): Uint8Array {
  const bytes = new TextEncoder().encode(encodeEvent(roleChunk()) + encodeEvent(textChunk('Once 🐢')))
  const turtle = bytes.indexOf(0xf0)
  return bytes.subarray(0, turtle + 2)
}

/** Never comes to an end for a client with a limit. */
const endless = endlessly(
  200,
  'text/event-stream',
  encodeEventStream(BEGINNING, { done: false }),
  `: ${'-'.repeat(16_000)}\n\n`
)

/** A page without end, as a log viewer or a chat page may be. */
const endlessPage = endlessly(
  200,
  'text/html',
  '<html><head><title>Sign in</title></head><body>',
  '<p>more</p>'.repeat(1000)
)

/** What the same words mean as with the status of a refusal. */
const ERRORS_WITHIN: readonly [error: Record<string, unknown>, code: RunErrorCode][] = [
  [{ code: 'insufficient_quota', type: 'insufficient_quota' }, 'quota'],
  [{ code: null, type: 'insufficient_quota' }, 'quota'],
  [{ code: 'rate_limit_exceeded', type: 'tokens' }, 'rate-limit'],
  [{ code: 429 }, 'rate-limit'],
  [{ code: 'context_length_exceeded', type: 'invalid_request_error' }, 'context-length'],
  [{ code: 'content_filter' }, 'content-filter'],
  [{ code: 'invalid_api_key', type: 'invalid_request_error' }, 'authentication'],
  [{ code: 'permission_denied' }, 'permission'],
  [{ code: 'model_not_found', type: 'invalid_request_error' }, 'not-found'],
  [{ code: null, type: 'invalid_request_error' }, 'bad-request'],
  [{ code: 502 }, 'provider-error'],
  [{ code: 'what_is_this', type: 'toString' }, 'provider-error']
]

/** What is wrong with what is sent. */
export const CONTENT_ROWS: readonly FaultRow[] = [
  {
    name: 'HTML with status 200',
    answers: [htmlAnswer(200, '<!doctype html><html><head><title>Sign in</title></head><body>Welcome</body></html>')],
    expected: { terminal: 'run-error not-a-stream', requests: 1, says: /a web page.*Sign in.*base URL/ }
  },
  {
    name: 'HTML with status 200, without end',
    answers: [endlessPage],
    expected: { terminal: 'run-error not-a-stream', requests: 1, says: /a web page.*Sign in/ }
  },
  {
    name: 'plain text with status 200',
    answers: [plainAnswer(200, 'Upstream is asleep.')],
    expected: { terminal: 'run-error not-a-stream', requests: 1, says: /something else.*Upstream is asleep/ }
  },
  {
    name: 'JSON with status 200',
    answers: [jsonAnswer(200, { detail: 'Not authenticated', api_key: 'sk-abcdefgh12345678' })],
    expected: { terminal: 'run-error not-a-stream', requests: 1, says: /plain JSON.*Not authenticated.*\[redacted\]/ }
  },
  {
    name: 'packed, but not as the header says',
    answers: [
      async (exchange) => {
        exchange.head(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
        await exchange.write(encodeEventStream(reply(['Once'])))
        await exchange.end()
      }
    ],
    expected: { terminal: 'run-error not-a-stream', requests: 1, says: /unpacked.*server or the proxy/ }
  },
  {
    name: 'malformed chunk',
    answers: [streamOf([...BEGINNING, '{"choices":[{"delta":'])],
    expected: { terminal: 'run-error malformed-chunk', text: 'Once upon', requests: 1, says: /JSON.*kept/ }
  },
  {
    name: 'error in the stream',
    answers: [streamOf([...BEGINNING, { error: { message: 'The engine is overloaded.', type: 'server_error' } }])],
    expected: { terminal: 'run-error provider-error', text: 'Once upon', requests: 1, says: /overloaded.*kept/ }
  },
  ...ERRORS_WITHIN.map(
    ([error, code]): FaultRow => ({
      name: `error in the stream: ${JSON.stringify(error)}`,
      answers: [streamOf([...BEGINNING, { error: { message: 'No.', ...error } }])],
      expected: { terminal: `run-error ${code}`, text: 'Once upon', requests: 1, says: /: “No”\. / }
    })
  ),
  {
    name: 'error in the stream, as vLLM tells it',
    answers: [streamOf([...BEGINNING, { object: 'error', message: 'Out of memory.', type: 'InternalServerError' }])],
    expected: { terminal: 'run-error provider-error', text: 'Once upon', requests: 1, says: /Out of memory/ }
  },
  {
    name: 'a refusal in place of a reply',
    answers: [
      streamOf([
        roleChunk(),
        deltaChunk({ content: null, refusal: 'I cannot' }),
        deltaChunk({ refusal: ' do that.' }),
        finishChunk(),
        usageChunk()
      ])
    ],
    expected: { terminal: 'run-end complete', text: 'I cannot do that.', requests: 1 }
  },
  {
    name: 'split UTF-8, byte by byte',
    answers: [streamBytes(everyByte)],
    expected: { terminal: 'run-end complete', text: TALE, requests: 1 }
  },
  {
    name: 'truncated UTF-8 at the end',
    answers: [streamBytes([cutInCharacter()])],
    expected: { terminal: 'run-error interrupted', text: 'Once \uFFFD', requests: 1, says: /middle of a chunk.*kept/ }
  },
  {
    name: 'error in the stream, before anything else',
    answers: [streamOf([{ error: { message: 'Overloaded.', type: 'server_error' } }])],
    expected: { terminal: 'run-error provider-error', requests: 1, says: /“Overloaded”/ }
  },
  {
    name: 'giant chunk, before anything else',
    limits: { maximumEventLength: 100_000 },
    answers: [streamOf([textChunk('x'.repeat(1_000_000))])],
    expected: { terminal: 'run-error limit-exceeded', requests: 1, says: /100000 characters/ }
  },
  {
    name: 'giant chunk',
    limits: { maximumEventLength: 100_000 },
    answers: [streamOf([...BEGINNING, textChunk('x'.repeat(1_000_000))])],
    expected: { terminal: 'run-error limit-exceeded', text: 'Once upon', requests: 1, says: /100000 characters/ }
  },
  {
    name: 'endless stream',
    limits: { maximumBytes: 1_000_000 },
    answers: [endless],
    expected: { terminal: 'run-error limit-exceeded', text: 'Once upon', requests: 1, says: /1000000 bytes/ }
  },
  {
    name: 'no role at all',
    answers: [streamOf([textChunk('Once'), textChunk(' upon'), deltaChunk({}, 'stop'), usageChunk(7, 2)])],
    expected: {
      terminal: 'run-end complete',
      text: 'Once upon',
      requests: 1,
      details: { usage: { inputTokens: 7, outputTokens: 2, totalTokens: 9 } }
    }
  },
  {
    name: 'reasoning as `reasoning_content` and as `reasoning`',
    answers: [
      streamOf([
        deltaChunk({ role: 'assistant', content: null, reasoning_content: 'Hm' }),
        deltaChunk({ content: '', reasoning: ', yes.' }),
        ...reply(['Once'])
      ])
    ],
    expected: { terminal: 'run-end complete', text: 'Once', reasoning: 'Hm, yes.', requests: 1 }
  },
  {
    name: 'reasoning as `reasoning`, no role',
    answers: [
      streamOf([
        deltaChunk({ reasoning: 'Hm' }),
        deltaChunk({ reasoning: '.' }),
        textChunk('Once'),
        deltaChunk({}, 'stop')
      ])
    ],
    expected: { terminal: 'run-end complete', text: 'Once', reasoning: 'Hm.', requests: 1 }
  },
  {
    name: 'content in parts',
    answers: [
      streamOf([
        roleChunk(),
        deltaChunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] }),
        deltaChunk({ content: [{ type: 'text', text: 'Once' }] }),
        deltaChunk({}, 'stop')
      ])
    ],
    expected: { terminal: 'run-end complete', text: 'Once', reasoning: 'Hm.', requests: 1 }
  },
  {
    name: 'finish reason without a delta',
    answers: [streamOf([...BEGINNING, { choices: [{ index: 0, finish_reason: 'stop' }] }])],
    expected: { terminal: 'run-end complete', text: 'Once upon', requests: 1, details: { finishReason: 'stop' } }
  },
  {
    name: 'tool calls between the text',
    answers: [
      streamOf([...BEGINNING, toolCallChunk('{"a":'), toolCallChunk('1}'), ...reply([' a time'], 'tool_calls')])
    ],
    expected: { terminal: 'run-end complete', text: 'Once upon a time', requests: 1 }
  },
  ...(['message', 'text'] as const).map(
    (field): FaultRow => ({
      name: `\`${field}\` where \`delta\` belongs`,
      answers: [
        streamOf([
          ...BEGINNING,
          { choices: [{ index: 0, [field]: field === 'text' ? ' a' : { role: 'assistant', content: ' a' } }] },
          { choices: [{ index: 0, [field]: field === 'text' ? '' : {}, finish_reason: 'stop' }] }
        ])
      ],
      expected: {
        terminal: 'run-error not-a-stream',
        text: 'Once upon',
        requests: 1,
        says: new RegExp(`“${field}”.*“delta”.*base URL`)
      }
    })
  ),
  ...['{"type":"response.output_text.delta","delta":"Hi"}', '{"choices":{"delta":{}}}'].flatMap((event) =>
    ['', 'data: [DONE]\n\n'].map(
      (ending): FaultRow => ({
        name: `events of another protocol: ${event}${ending}`,
        answers: [streamBytes([new TextEncoder().encode(`data: ${event}\n\n${ending}`)])],
        expected: { terminal: 'run-error not-a-stream', requests: 1, says: /no chat completions.*base URL/ }
      })
    )
  ),
  {
    name: 'an error event in plain words',
    answers: [
      streamBytes([
        encodeEventStream(BEGINNING, { done: false }),
        new TextEncoder().encode('event: error\ndata: Overloaded\n\n')
      ])
    ],
    expected: { terminal: 'run-error provider-error', text: 'Once upon', requests: 1, says: /“Overloaded”/ }
  },
  {
    name: 'a delta that is the text itself, a finish reason that is null as a text',
    answers: [
      streamOf([
        roleChunk(),
        { choices: [{ index: 0, delta: 'Once', finish_reason: 'null' }] },
        { choices: [{ index: 0, delta: ' upon', finish_reason: 'null' }] }
      ])
    ],
    expected: { terminal: 'run-end incomplete', text: 'Once upon', requests: 1, details: { finishReason: null } }
  },
  {
    name: 'a field that changes its type',
    answers: [
      streamOf([
        ...BEGINNING,
        deltaChunk({ reasoning_content: { text: 'Hm' } }),
        deltaChunk({ reasoning_content: 'Hm' })
      ])
    ],
    expected: {
      terminal: 'run-error malformed-chunk',
      text: 'Once upon',
      requests: 1,
      says: /cannot be read.*different type/
    }
  },
  {
    name: 'an index as text, a choice that is none, content that is none, tool calls that are none',
    answers: [
      streamOf([
        roleChunk(),
        { choices: [{ index: '0', delta: { content: 'Once' } }] },
        { choices: [null] },
        deltaChunk({ content: 5 }),
        deltaChunk({ content: true }),
        deltaChunk({ content: { type: 'text', text: ' upon' } }),
        deltaChunk({ content: [' a', { text: ' time' }, null] }),
        toolCallChunk('{'),
        deltaChunk({ tool_calls: {} }),
        deltaChunk({ tool_calls: [null] }),
        deltaChunk({ tool_calls: null }),
        finishChunk()
      ])
    ],
    expected: {
      terminal: 'run-end complete',
      text: 'Once5 upon a time',
      requests: 1,
      details: { finishReason: 'stop' }
    }
  }
]
