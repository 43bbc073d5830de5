import fc from 'fast-check'
import { APIError } from 'openai'
import { describe, expect, test } from 'vitest'
import { describeFault } from '../../../src/main/streaming/fault-sentences'
import { classify, isBeforeHeaders, isEmptyResponse } from '../../../src/main/streaming/run-errors'
import { createRedactor } from '../../../src/shared/redact'
import { RUN_ERROR_CODES, type RunErrorCode, RunFault } from '../../../src/shared/run-error'

const CONTEXT = { host: 'api.example.test', modelName: 'some-model' }

/** An error as the SDK makes it of a response. */
function refusal(status: number, error: Record<string, unknown>, headers: Record<string, string> = {}): Error {
  return APIError.generate(status, { error }, undefined, new Headers(headers))
}

/** An error as it comes through SDK and fetch when a connection fails: the code is deep inside. */
function connectionError(code: string): Error {
  const inner = Object.assign(new Error(`failed ${code}`), { code })
  return new Error('Connection error.', { cause: new TypeError('fetch failed', { cause: inner }) })
}

/** What fetch itself says of a port that it never connects to. It refuses before any network is asked. */
const BLOCKED_PORT: unknown = await fetch('http://127.0.0.1:9/').catch((error: unknown) => error)

describe('codes', () => {
  test.each<[string, unknown, RunErrorCode]>([
    ['nobody listens', connectionError('ECONNREFUSED'), 'connection-refused'],
    ['nobody listens on any address', new AggregateError([connectionError('ECONNREFUSED')]), 'connection-refused'],
    ['no route', connectionError('EHOSTUNREACH'), 'connection-refused'],
    ['no such host', connectionError('ENOTFOUND'), 'host-not-found'],
    ['no name server', connectionError('EAI_AGAIN'), 'host-not-found'],
    ['a certificate of its own', connectionError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
    ['a certificate that is over', connectionError('CERT_HAS_EXPIRED'), 'tls'],
    ['a certificate of another name', connectionError('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
    ['an unknown authority', connectionError('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'tls'],
    ['not TLS', connectionError('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls'],
    ['a reset', connectionError('ECONNRESET'), 'interrupted'],
    ['a reset, bare', new TypeError('terminated', { cause: connectionError('UND_ERR_SOCKET') }), 'interrupted'],
    [
      'silence of the network in mid-stream',
      new TypeError('terminated', { cause: connectionError('ETIMEDOUT') }),
      'interrupted'
    ],
    ['an end in mid-stream', new TypeError('terminated'), 'interrupted'],
    ['no headers', connectionError('UND_ERR_HEADERS_TIMEOUT'), 'header-timeout'],
    [
      'no headers, said by LangChain',
      Object.assign(new Error('Request timed out.'), { name: 'TimeoutError' }),
      'header-timeout'
    ],
    ['a port that is blocked', new Error('Connection error.', { cause: BLOCKED_PORT }), 'connection-refused'],
    ['a redirect', new TypeError('fetch failed', { cause: new Error('unexpected redirect') }), 'redirect-refused'],
    ['not HTTP', connectionError('HPE_INVALID_CONSTANT'), 'not-a-stream'],
    ['Chromium: nobody listens', new Error('net::ERR_CONNECTION_REFUSED'), 'connection-refused'],
    ['Chromium: no such host', new Error('net::ERR_NAME_NOT_RESOLVED'), 'host-not-found'],
    ['Chromium: certificate', new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'tls'],
    ['Chromium: proxy', new Error('net::ERR_PROXY_AUTH_UNSUPPORTED'), 'proxy-authentication'],
    ['Chromium: reset', new Error('net::ERR_CONNECTION_RESET'), 'interrupted'],
    ['a broken chunk', new SyntaxError('Unexpected token'), 'malformed-chunk'],
    [
      'an error in the stream',
      new APIError(undefined, { message: 'Overloaded' }, undefined, undefined),
      'provider-error'
    ],
    [
      'an error in the stream, as text',
      new APIError(undefined, 'Overloaded' as never, undefined, undefined),
      'provider-error'
    ],
    [
      'a known fault, wrapped',
      new Error('a', { cause: new RunFault('not-a-stream', 'It is a page.') }),
      'not-a-stream'
    ],
    ['an unknown error', new Error('what'), 'internal'],
    ['a string', 'what', 'internal'],
    ['nothing', undefined, 'internal']
  ])('%s', (_name, error, code) => {
    expect(classify(error, CONTEXT).code).toBe(code)
  })

  test.each<[number, Record<string, unknown>, RunErrorCode]>([
    [400, { message: 'no' }, 'bad-request'],
    [400, { code: 'context_length_exceeded', message: 'too long' }, 'context-length'],
    [400, { code: 'content_filter', message: 'filtered' }, 'content-filter'],
    [401, {}, 'authentication'],
    [402, {}, 'quota'],
    [403, {}, 'permission'],
    [404, { code: 'DeploymentNotFound' }, 'not-found'],
    [407, {}, 'proxy-authentication'],
    [408, {}, 'server'],
    [409, {}, 'server'],
    [418, {}, 'bad-request'],
    [429, { code: 'rate_limit_exceeded' }, 'rate-limit'],
    [429, { code: 'insufficient_quota' }, 'quota'],
    [429, { type: 'insufficient_quota' }, 'quota'],
    [500, {}, 'server'],
    [529, {}, 'server']
  ])('status %d with %j', (status, error, code) => {
    expect(classify(refusal(status, error), CONTEXT)).toMatchObject({ code, status, host: 'api.example.test' })
  })

  test('a fault brings what it knows', () => {
    const fault = new RunFault('server', 'Busy.', { status: 503, retryAfterMs: 5, host: 'other.test' })
    expect(classify(new Error('wrapped', { cause: fault }), CONTEXT)).toEqual({
      code: 'server',
      message: 'Busy.',
      status: 503,
      retryAfterMs: 5,
      host: 'other.test'
    })
  })

  test('the built-in model has no host', () => {
    expect(classify(new Error('what'), { host: null, modelName: 'story' })).not.toHaveProperty('host')
  })
})

describe('sentences', () => {
  test.each<[unknown, string]>([
    [
      connectionError('ENOTFOUND'),
      'The host api.example.test was not found (ENOTFOUND). Check the base URL and the network, then retry.'
    ],
    [BLOCKED_PORT, 'api.example.test is at a port that no web client opens (ERR_UNSAFE_PORT). Use another port.'],
    [
      connectionError('ECONNRESET'),
      'The connection to api.example.test broke off before the answer began (ECONNRESET). Check the base URL, then retry.'
    ],
    [
      new TypeError('terminated', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) }),
      'The connection to api.example.test broke off (ECONNRESET). Retry.'
    ],
    [
      refusal(404, { message: 'The deployment does not exist.' }),
      'api.example.test does not know some-model (status 404): “The deployment does not exist”. Check the model or deployment name and the base URL.'
    ],
    [
      refusal(429, { message: 'Slow down' }, { 'retry-after': '20' }),
      'api.example.test asks for a pause, too many requests (status 429): “Slow down”. Retry in 20 s.'
    ],
    [
      refusal(400, { code: 'content_filter', message: 'Filtered.' }),
      'The content filter of api.example.test refused the request: “Filtered”. Change the messages.'
    ]
  ])('%s', (error, sentence) => {
    expect(classify(error, CONTEXT).message).toBe(sentence)
  })

  test('without the troubleshooting URL that LangChain adds', () => {
    const error = refusal(401, { message: 'No key.' })
    error.message += '\n\nTroubleshooting URL: https://docs.langchain.com/errors/MODEL_AUTHENTICATION/\n'
    const bare = Object.assign(new Error(error.message), { status: 401 })
    expect(classify(bare, CONTEXT).message).toBe(
      'api.example.test does not accept the key (status 401): “No key”. Check the key that is set for it.'
    )
  })

  test('on one line and not too long, whatever the provider says', () => {
    const { message } = classify(refusal(400, { message: `a\n\n\tb ${'word '.repeat(5000)}` }), CONTEXT)
    expect(message).toMatch(/: “a b (word )+w?o?r?d?…”\. Change/)
    expect(message.length).toBeLessThan(500)
  })

  test.each(RUN_ERROR_CODES)('%s has a cause and a way out', (code) => {
    for (const host of ['api.example.test', null]) {
      const sentence = describeFault({ code, host, modelName: 'some-model', words: 'no' })
      expect(sentence).toMatch(/^[A-Za-z].*[.;:]? .*\.$/)
      expect(sentence).not.toMatch(/undefined|null|\n/)
    }
  })
})

describe('keys', () => {
  test('a key that the provider repeats does not come through', () => {
    const { message } = classify(refusal(401, { message: 'Incorrect API key provided: sk-abcd1234efgh.' }), CONTEXT)
    expect(message).toContain('Incorrect API key provided: [redacted]')
  })

  test('nor a given secret, wherever it is said, also where the words are cut', () => {
    const secret = 'correct horse battery'
    const clean = createRedactor([secret])
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.constantFrom(400, 401, 500, undefined), (length, status) => {
        const words = `${'x'.repeat(length)} ${secret}`
        const error = status ? refusal(status, { message: words }) : new Error(words)
        const { message } = classify(error, { ...CONTEXT, redact: clean })
        expect(message).not.toMatch(/horse|correct|battery/)
      })
    )
  })

  test('nor one in the message of a fault', () => {
    const fault = new RunFault('not-a-stream', 'It said: api-key=hunter2')
    expect(classify(fault, CONTEXT).message).toBe('It said: api-key=[redacted]')
  })
})

test('whatever is thrown, there is an answer', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
      const { code, message } = classify(thrown, CONTEXT)
      expect(RUN_ERROR_CODES).toContain(code)
      expect(message).not.toBe('')
    }),
    { numRuns: 500 }
  )
})

test('a broken connection is before or after the headers', () => {
  expect(isBeforeHeaders(connectionError('ECONNRESET'))).toBe(true)
  expect(isBeforeHeaders(new TypeError('terminated', { cause: new Error('other side closed') }))).toBe(false)
})

test('an empty response is told by the words of LangChain', () => {
  expect(isEmptyResponse(new Error('Received empty response from chat model call.'))).toBe(true)
  expect(isEmptyResponse(new Error('Received something.'))).toBe(false)
})
