import { endlessly, htmlAnswer, jsonAnswer, replyWith } from '../../../helpers/response-scripts'
import type { FaultRow } from '../fault-row'
import { CANARY_KEY } from '../provider-case'

/** An error in the shape that OpenAI and Azure give it. */
function refusal(message: string, code: string | null = null, type = 'invalid_request_error') {
  return { error: { message, type, code, param: null } }
}

const BACK_OFFS_MS = [375, 750]

/** What a server refuses with a status. */
export const STATUS_ROWS: readonly FaultRow[] = [
  {
    name: '400',
    answers: [jsonAnswer(400, refusal("Unsupported value: 'temperature'"))],
    expected: { terminal: 'run-error bad-request', requests: 1, says: /Unsupported value: 'temperature'/ }
  },
  {
    name: '400, context too long',
    answers: [
      jsonAnswer(400, refusal("This model's maximum context length is 8192 tokens.", 'context_length_exceeded'))
    ],
    expected: { terminal: 'run-error context-length', requests: 1, says: /8192 tokens.*Shorten/ }
  },
  {
    name: '400, content filter',
    answers: [jsonAnswer(400, refusal('The prompt was filtered.', 'content_filter'))],
    expected: { terminal: 'run-error content-filter', requests: 1, says: /The prompt was filtered/ }
  },
  {
    name: '401, the key in the words',
    answers: [jsonAnswer(401, refusal(`Incorrect API key provided: ${CANARY_KEY}.`, 'invalid_api_key'))],
    expected: {
      terminal: 'run-error authentication',
      requests: 1,
      says: /Incorrect API key provided: \[redacted\].*key/,
      details: { error: { status: 401 } }
    }
  },
  {
    name: '403',
    answers: [jsonAnswer(403, refusal('Project has no access to this model.', 'model_not_found'))],
    expected: { terminal: 'run-error permission', requests: 1, says: /no access to this model/ }
  },
  {
    name: '404, deployment',
    answers: [jsonAnswer(404, refusal('The API deployment for this resource does not exist.', 'DeploymentNotFound'))],
    expected: { terminal: 'run-error not-found', requests: 1, says: /deployment.*base URL/ }
  },
  {
    name: 'proxy 407',
    answers: [htmlAnswer(407, '<html><title>407 Proxy Authentication Required</title></html>')],
    expected: { terminal: 'run-error proxy-authentication', requests: 1, says: /proxy.*407/ }
  },
  {
    name: '408, then a reply',
    answers: [jsonAnswer(408, {}), replyWith(['Once', ' upon'])],
    expected: { terminal: 'run-end complete', text: 'Once upon', requests: 2, backOffsMs: [375] }
  },
  {
    name: '409',
    answers: [jsonAnswer(409, refusal('Conflict'))],
    expected: { terminal: 'run-error server', requests: 3, backOffsMs: BACK_OFFS_MS }
  },
  {
    name: '500',
    answers: [jsonAnswer(500, refusal('The server had an error.', null, 'server_error'))],
    expected: {
      terminal: 'run-error server',
      requests: 3,
      says: /status 500.*The server had an error/,
      backOffsMs: BACK_OFFS_MS
    }
  },
  {
    name: '502, a page of HTML',
    answers: [htmlAnswer(502, '<html><head><title>Bad gateway</title></head><body>nginx</body></html>')],
    expected: {
      terminal: 'run-error server',
      requests: 3,
      says: /status 502.*“Bad gateway nginx”/,
      backOffsMs: BACK_OFFS_MS
    }
  },
  {
    name: '500, a body without end',
    answers: [endlessly(500, 'text/plain', 'No', ', no'.repeat(5000))],
    expected: { terminal: 'run-error server', requests: 3, says: /status 500/, backOffsMs: BACK_OFFS_MS }
  },
  {
    name: '503 with Retry-After, then a reply',
    answers: [jsonAnswer(503, {}, { 'retry-after': '2' }), replyWith(['Back'])],
    expected: { terminal: 'run-end complete', text: 'Back', requests: 2, backOffsMs: [2000] }
  },
  {
    name: '429',
    answers: [jsonAnswer(429, refusal('Rate limit reached.', 'rate_limit_exceeded'))],
    expected: { terminal: 'run-error rate-limit', requests: 3, says: /Rate limit reached/, backOffsMs: BACK_OFFS_MS }
  },
  {
    name: '429 with Retry-After, then a reply',
    answers: [jsonAnswer(429, refusal('Slow down.'), { 'retry-after': '1' }), replyWith(['Now'])],
    expected: { terminal: 'run-end complete', text: 'Now', requests: 2, backOffsMs: [1000] }
  },
  {
    name: '429 with a Retry-After beyond the cap',
    answers: [jsonAnswer(429, refusal('Slow down.'), { 'retry-after': '3600' })],
    expected: {
      terminal: 'run-error rate-limit',
      requests: 1,
      says: /3600 s/,
      details: { error: { retryAfterMs: 3_600_000 } }
    }
  },
  {
    name: '429, quota exhausted',
    answers: [jsonAnswer(429, refusal('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'))],
    expected: { terminal: 'run-error quota', requests: 1, says: /quota.*billing/ }
  }
]
