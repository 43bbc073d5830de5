import { chunkOf, finishChunk, reply, roleChunk, textChunk, usageChunk } from '../../../helpers/completion-chunks'
import { encodeEventStream } from '../../../helpers/event-stream-bytes'
import { streamBytes, streamOf } from '../../../helpers/response-scripts'
import { type FaultRow, ROW_LIMITS } from '../fault-row'

const BEGINNING = [roleChunk(), textChunk('Once'), textChunk(' upon')]

/** A piece of one of several replies. */
const pieceOf = (index: number, content: string, finishReason: string | null = null) =>
  chunkOf([{ index, delta: { content }, finish_reason: finishReason }])

const cutPieceOf = (index: number) =>
  new TextEncoder().encode(`data: {"choices":[{"index":${index},"delta":{"content":" a`)

/** Streams with several replies, and with one that is numbered otherwise. */
export const REPLY_ROWS: readonly FaultRow[] = [
  {
    name: 'several replies, in turns',
    answers: [
      streamOf([
        chunkOf([{ index: 1, delta: { role: 'assistant', content: '' }, finish_reason: null }]),
        roleChunk(),
        textChunk('Once'),
        pieceOf(1, 'Twice'),
        pieceOf(2, 'Thrice'),
        textChunk(' upon'),
        pieceOf(1, '', 'length'),
        finishChunk(),
        pieceOf(2, '', 'content_filter'),
        usageChunk(7, 6)
      ])
    ],
    expected: {
      terminal: 'run-end complete',
      text: 'Once upon',
      requests: 1,
      details: {
        finishReason: 'stop',
        usage: { inputTokens: 7, outputTokens: 6, totalTokens: 13 }
      },
      otherReplies: 2
    }
  },
  {
    name: 'several replies in one chunk, the usage beside another one',
    answers: [
      streamOf([
        roleChunk(),
        chunkOf([
          { index: 1, delta: { content: 'Twice' }, finish_reason: null },
          { index: 0, delta: { content: 'Once' }, finish_reason: null }
        ]),
        finishChunk(),
        { ...pieceOf(1, ' more', 'stop'), usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 } }
      ])
    ],
    expected: {
      terminal: 'run-end complete',
      text: 'Once',
      requests: 1,
      details: { finishReason: 'stop', usage: { inputTokens: 7, outputTokens: 3, totalTokens: 10 } },
      otherReplies: 1
    }
  },
  {
    name: 'several replies, another one first',
    answers: [streamOf([pieceOf(1, 'Once'), roleChunk(), pieceOf(1, ' upon', 'length'), ...reply(['Twice'])])],
    expected: {
      terminal: 'run-end cut-off',
      text: 'Once upon',
      requests: 1,
      details: { finishReason: 'length' },
      otherReplies: 1
    }
  },
  {
    name: 'an only reply that is numbered from 1',
    answers: [
      streamOf([
        chunkOf([{ index: 1, delta: { role: 'assistant', content: '' }, finish_reason: null }]),
        pieceOf(1, 'Once'),
        pieceOf(1, ' upon'),
        pieceOf(1, '', 'stop'),
        usageChunk(7, 2)
      ])
    ],
    expected: {
      terminal: 'run-end complete',
      text: 'Once upon',
      requests: 1,
      details: {
        finishReason: 'stop',
        usage: { inputTokens: 7, outputTokens: 2, totalTokens: 9 }
      }
    }
  },
  {
    name: 'an only reply that is numbered from 1, cut within a chunk',
    answers: [streamBytes([encodeEventStream([pieceOf(1, 'Once')], { done: false }), cutPieceOf(1)])],
    expected: { terminal: 'run-error interrupted', text: 'Once a', requests: 1 }
  },
  {
    name: 'several replies, cut in the middle of the one that is shown',
    answers: [streamBytes([encodeEventStream([...BEGINNING, pieceOf(1, 'Twice')], { done: false }), cutPieceOf(0)])],
    expected: { terminal: 'run-error interrupted', text: 'Once upon a', requests: 1, otherReplies: 1 }
  },
  {
    name: 'cut in the middle of another reply',
    answers: [streamBytes([encodeEventStream(BEGINNING, { done: false }), cutPieceOf(1)])],
    expected: { terminal: 'run-error interrupted', text: 'Once upon', requests: 1 }
  },
  {
    name: 'another reply that goes on after the end of the one that is shown',
    async meanwhile({ server, hasReceived, pass }) {
      const exchange = await server.nextExchange()
      let received = 0
      const send = async (payloads: readonly unknown[], done = false) => {
        const bytes = encodeEventStream(payloads, { done })
        received += bytes.length
        await exchange.write(bytes)
        await hasReceived(received)
      }
      await send([...BEGINNING, pieceOf(1, 'Twice'), finishChunk()])
      for (let piece = 0; piece < 4; piece += 1) {
        await pass(ROW_LIMITS.idleTimeoutMs * 0.6)
        await send([pieceOf(1, ' more')])
      }
      await send([pieceOf(1, '', 'length'), usageChunk(7, 6)], true)
      await exchange.end()
    },
    expected: {
      terminal: 'run-end complete',
      text: 'Once upon',
      requests: 1,
      details: { finishReason: 'stop', usage: { inputTokens: 7, outputTokens: 6, totalTokens: 13 } },
      otherReplies: 1
    }
  }
]
