import { finishChunk, reply, roleChunk, textChunk, usageChunk } from '../../../helpers/completion-chunks'
import { encodeEventStream } from '../../../helpers/event-stream-bytes'
import { replyWith, streamOf, streamThenBreakOff, streamThenHold } from '../../../helpers/response-scripts'
import { type FaultRow, ROW_LIMITS } from '../fault-row'
import { isText } from '../recorded-run'

const BEGINNING = [roleChunk(), textChunk('Once'), textChunk(' upon')]

/** How a stream may end that began well. */
export const ENDING_ROWS: readonly FaultRow[] = [
  {
    name: 'none: a whole reply',
    answers: [replyWith(['Once', ' upon', ' a time'])],
    expected: {
      terminal: 'run-end complete',
      text: 'Once upon a time',
      requests: 1,
      details: { finishReason: 'stop', usage: { inputTokens: 7, outputTokens: 3, totalTokens: 10 } }
    }
  },
  {
    name: 'reset in mid-stream',
    async meanwhile({ server, run }) {
      const exchange = await server.nextExchange()
      await streamThenHold(BEGINNING)(exchange)
      // A reset may overtake what was sent before it.
      await run.sees(isText(' upon'))
      exchange.reset()
    },
    expected: { terminal: 'run-error interrupted', text: 'Once upon', requests: 1, says: /broke off.*Retry.*kept/ }
  },
  {
    name: 'connection closed in mid-stream',
    answers: [streamThenBreakOff(BEGINNING)],
    expected: { terminal: 'run-error interrupted', text: 'Once upon', requests: 1, says: /broke off.*kept/ }
  },
  {
    name: 'stall in mid-stream',
    async meanwhile({ server, run, pass }) {
      await streamThenHold(BEGINNING)(await server.nextExchange())
      await run.sees(isText(' upon'))
      await pass(ROW_LIMITS.idleTimeoutMs)
    },
    expected: { terminal: 'run-error idle-timeout', text: 'Once upon', requests: 1, says: /idle limit.*kept/ }
  },
  {
    name: 'stall under keep-alive comments and empty chunks',
    async meanwhile({ server, run, pass, hasReceived }) {
      const exchange = await server.nextExchange()
      await streamThenHold(BEGINNING)(exchange)
      await run.sees(isText(' upon'))
      await pass(ROW_LIMITS.idleTimeoutMs / 2)
      const fillers = encodeEventStream([textChunk('')], { comment: 'keep-alive', done: false })
      await exchange.write(fillers)
      await hasReceived(encodeEventStream(BEGINNING, { done: false }).length + fillers.length)
      await pass(ROW_LIMITS.idleTimeoutMs / 2)
    },
    expected: { terminal: 'run-error idle-timeout', text: 'Once upon', requests: 1 }
  },
  {
    name: 'socket left open after [DONE]',
    answers: [streamThenHold(reply(['Once', ' upon']), { done: true })],
    expected: { terminal: 'run-end complete', text: 'Once upon', requests: 1, details: { usage: { outputTokens: 2 } } }
  },
  {
    name: 'neither [DONE] nor an end after the finish reason',
    async meanwhile({ server, hasReceived, pass }) {
      const bytes = encodeEventStream([...BEGINNING, finishChunk()], { done: false })
      await (await server.nextExchange()).write(bytes)
      await hasReceived(bytes.length)
      await pass(ROW_LIMITS.idleTimeoutMs)
    },
    expected: { terminal: 'run-end complete', text: 'Once upon', requests: 1, details: { finishReason: 'stop' } }
  },
  {
    name: 'connection closed after the finish reason',
    answers: [streamThenBreakOff([...BEGINNING, finishChunk()])],
    expected: { terminal: 'run-end complete', text: 'Once upon', requests: 1 }
  },
  {
    name: 'end without finish reason',
    answers: [streamOf(BEGINNING, { done: false })],
    expected: { terminal: 'run-end incomplete', text: 'Once upon', requests: 1, details: { finishReason: null } }
  },
  {
    name: '[DONE] without finish reason',
    answers: [streamOf([...BEGINNING, usageChunk(7, 2)])],
    expected: { terminal: 'run-end incomplete', text: 'Once upon', requests: 1, details: { finishReason: null } }
  },
  {
    name: 'end before anything',
    answers: [streamOf([], { done: false })],
    expected: { terminal: 'run-end incomplete', requests: 1 }
  },
  {
    name: 'finish length',
    answers: [replyWith(['Once', ' upon'], 'length')],
    expected: { terminal: 'run-end cut-off', text: 'Once upon', requests: 1, details: { finishReason: 'length' } }
  },
  {
    name: 'finish content_filter',
    answers: [replyWith(['Once', ' upon'], 'content_filter')],
    expected: {
      terminal: 'run-end filtered',
      text: 'Once upon',
      requests: 1,
      details: { finishReason: 'content_filter' }
    }
  }
]
