import { redirectTo, resetAtOnce } from '../../../helpers/response-scripts'
import type { FaultRow } from '../fault-row'
import { ROW_LIMITS } from '../fault-row'

const BACK_OFFS_MS = [375, 750]

/** What goes wrong before there is an answer. */
export const CONNECTION_ROWS: readonly FaultRow[] = [
  {
    name: 'refused',
    place: 'nobody',
    expected: {
      terminal: 'run-error connection-refused',
      requests: 0,
      says: /could not be reached.*retry/,
      backOffsMs: BACK_OFFS_MS
    }
  },
  {
    name: 'DNS',
    place: 'unknown-host',
    expected: { terminal: 'run-error host-not-found', requests: 0, says: /was not found.*base URL/ }
  },
  {
    name: 'TLS, untrusted certificate',
    place: 'untrusted-certificate',
    expected: { terminal: 'run-error tls', requests: 0, says: /certificate authority/ }
  },
  {
    name: 'redirect to another host',
    answers: (elsewhere) => [redirectTo(`${elsewhere}/v1/chat/completions`)],
    expected: { terminal: 'run-error redirect-refused', requests: 1, says: /redirects to 127\.0\.0\.1:\d+.*base URL/ }
  },
  {
    name: 'redirect by 302 on the same host',
    answers: [redirectTo('/elsewhere', 302)],
    expected: { terminal: 'run-error redirect-refused', requests: 1, details: { error: { status: 302 } } }
  },
  {
    name: 'reset before headers',
    answers: [resetAtOnce],
    expected: {
      terminal: 'run-error interrupted',
      requests: 3,
      says: /broke off.*retry/,
      backOffsMs: BACK_OFFS_MS
    }
  },
  {
    name: 'no headers',
    async meanwhile({ server, pass }) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await server.nextExchange()
        await pass(ROW_LIMITS.headerTimeoutMs)
      }
    },
    expected: {
      terminal: 'run-error header-timeout',
      requests: 3,
      says: /no answer for 0\.4 s.*header limit/,
      backOffsMs: BACK_OFFS_MS
    }
  }
]
