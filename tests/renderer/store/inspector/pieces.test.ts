import { expect, test } from 'vitest'
import { cutBefore } from '../../../../src/renderer/store/inspector/cut'
import { GapCounts, gapBefore } from '../../../../src/renderer/store/inspector/gaps'
import { bandOf } from '../../../../src/renderer/store/inspector/latency-bands'
import { pieceAt, piecesOfEvents, piecesOfTrace, textOfPiece } from '../../../../src/renderer/store/inspector/pieces'
import type { RunEvent } from '../../../../src/shared/run-event'
import { viewOf } from './traces'

const EVENTS: RunEvent[] = [
  { type: 'reasoning-delta', runId: 'run', sequence: 1, atMs: 1, text: 'Hm' },
  { type: 'text-delta', runId: 'run', sequence: 2, atMs: 2, text: 'Once ' },
  { type: 'reasoning-delta', runId: 'run', sequence: 3, atMs: 5, text: 'm.' },
  { type: 'text-delta', runId: 'run', sequence: 4, atMs: 65, text: 'up' },
  { type: 'text-delta', runId: 'run', sequence: 5, atMs: 66, text: 'on\n' }
]
const LANES = { text: 'Once upon\n', reasoning: 'Hmm.' }
const PIECES = piecesOfEvents(EVENTS)

test('each piece is a stretch of its own lane', () => {
  const texts = EVENTS.map((_, piece) => textOfPiece(PIECES, piece, LANES))
  expect(texts).toEqual(['Hm', 'Once ', 'm.', 'up', 'on\n'])
})

test('a trace has the same pieces as a journal', () => {
  const outputs = { sequence: [1, 2, 3, 4, 5], at: [100, 200, 500, 6500, 6600], length: [2, 5, 2, 2, 3] }
  const traced = piecesOfTrace(viewOf({ outputs: { ...outputs, lane: [1, 0, 1, 0, 0] } }))
  expect(traced.count).toBe(5)
  expect([...traced.start]).toEqual([...PIECES.start])
  expect([...traced.at.subarray(0, 5)]).toEqual([...PIECES.at])
})

test('a place of the text is found in its piece, never in reasoning', () => {
  expect([0, 4, 5, 6, 7, 9, 10].map((offset) => pieceAt(PIECES, offset))).toEqual([1, 1, 3, 3, 4, 4, null])
})

test('gaps are between one piece and the next', () => {
  expect(gapBefore(PIECES, 0)).toBeNull()
  expect(gapBefore(PIECES, 3)).toBe(60)
  const counts = new GapCounts()
  expect(counts.summarize(piecesOfEvents(EVENTS.slice(0, 1)))).toBeNull()
  expect(counts.summarize(piecesOfEvents(EVENTS.slice(0, 3)))).toEqual({ p50: 1, p95: 3, p99: 3, longest: 3 })
  expect(counts.summarize(PIECES)).toEqual({ p50: 1, p95: 60, p99: 60, longest: 60 })
  expect(counts.summarize(piecesOfEvents(EVENTS.slice(0, 2)))).toMatchObject({ longest: 1 })
})

test('a gap has a band, its limit included', () => {
  expect([null, 50, 51, 200, 1000, 1001].map(bandOf)).toEqual(['prompt', 'prompt', 'soon', 'soon', 'late', 'latest'])
})

test('a cut is named by what stands on both sides of it', () => {
  expect(EVENTS.map((_, piece) => cutBefore(PIECES, piece, LANES))).toEqual(['start', 'start', 'word', 'space', 'word'])
  const cutsOf = (...texts: string[]) => {
    const pieces = piecesOfEvents(
      texts.map((text, sequence) => ({ type: 'text-delta', runId: 'run', sequence, atMs: sequence, text }))
    )
    return texts.map((_, piece) => cutBefore(pieces, piece, { text: texts.join(''), reasoning: '' }))
  }
  expect(cutsOf('a', '.', '\n', 'b')).toEqual(['start', 'mark', 'line', 'line'])
  expect(cutsOf('\ud83d', '\ude00')).toEqual(['start', 'pair'])
})
