import { roleChunk, textChunk } from '../../../helpers/completion-chunks'
import { jsonAnswer, streamThenHold } from '../../../helpers/response-scripts'
import { type FaultRow, ROW_LIMITS } from '../fault-row'
import { isText } from '../recorded-run'

const BEGINNING = [roleChunk(), textChunk('Once'), textChunk(' upon')]

/** Stop, in every phase. */
export const STOP_ROWS: readonly FaultRow[] = [
  {
    name: 'Stop before headers',
    async meanwhile({ server, run }) {
      await server.nextExchange()
      run.stop()
    },
    expected: { terminal: 'run-abort', requests: 1 }
  },
  {
    name: 'Stop in a back-off',
    isBackOffHeld: true,
    answers: [jsonAnswer(503, {}, { 'retry-after': '30' })],
    async meanwhile({ run }) {
      await run.sees(({ type }) => type === 'retry')
      run.stop()
    },
    expected: { terminal: 'run-abort', requests: 1, backOffsMs: [30_000] }
  },
  {
    name: 'Stop in mid-stream',
    async meanwhile({ server, run }) {
      await streamThenHold(BEGINNING)(await server.nextExchange())
      await run.sees(isText(' upon'))
      run.stop()
    },
    expected: { terminal: 'run-abort', text: 'Once upon', requests: 1 }
  },
  {
    name: 'Stop during a stall',
    async meanwhile({ server, run, pass }) {
      await streamThenHold(BEGINNING)(await server.nextExchange())
      await run.sees(isText(' upon'))
      await pass(ROW_LIMITS.idleTimeoutMs / 2)
      run.stop()
    },
    expected: { terminal: 'run-abort', text: 'Once upon', requests: 1 }
  }
]
