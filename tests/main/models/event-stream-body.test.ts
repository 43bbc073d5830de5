import { expect, it } from 'vitest'
import { readEventStreamBody } from '../../../src/main/models/event-stream-body'
import { RunFault } from '../../../src/shared/run-error'
import { reply, textChunk } from '../../helpers/completion-chunks'
import { encodeEvent, encodeEventStream } from '../../helpers/event-stream-bytes'

/** A body that gives its pieces one a read, then says nothing more; and what became of it. */
function openBody(pieces: readonly (string | Uint8Array)[]) {
  const left = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece))
  const watched = { reads: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        watched.reads += 1
        const piece = left.shift()
        if (piece) controller.enqueue(piece)
        else return new Promise(() => {})
      },
      cancel() {
        watched.isCancelled = true
      }
    },
    { highWaterMark: 0 }
  )
  return { body, watched }
}

const OPTIONS = {
  host: 'a.example',
  isDeclared: true,
  maximumEventLength: 1000,
  maximumBytes: 100_000,
  onDone: () => {}
}

it('ends at [DONE] and lets go of a body that does not', async () => {
  const { body, watched } = openBody([encodeEventStream(reply(['Once']))])
  let isDone = false
  const onDone = () => {
    isDone = true
  }
  const text = await new Response(readEventStreamBody(body, { ...OPTIONS, onDone })).text()
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true)
  expect({ isDone, isCancelled: watched.isCancelled }).toEqual({ isDone: true, isCancelled: true })
})

it('lets go of the body when it is let go of', async () => {
  const { body, watched } = openBody([encodeEvent(textChunk('Once'))])
  const reader = readEventStreamBody(body, OPTIONS).getReader()
  await reader.read()
  await reader.cancel()
  expect(watched.isCancelled).toBe(true)
})

it('reads no further ahead than it is asked to', async () => {
  const { body, watched } = openBody(['Once', ' upon', ' a time'].map((text) => encodeEvent(textChunk(text))))
  const reader = readEventStreamBody(body, OPTIONS).getReader()
  expect(watched.reads).toBe(0)
  await reader.read()
  expect(watched.reads).toBe(1)
})

it('gives out all the text before the fault that follows it', async () => {
  const { body, watched } = openBody([`${encodeEvent(textChunk('Once'))}data: {broken\n\n`])
  const reader = readEventStreamBody(body, OPTIONS).getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('Once')
  const fault = await reader.read().catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(RunFault)
  expect(fault).toMatchObject({ code: 'malformed-chunk', host: 'a.example' })
  expect(watched.isCancelled).toBe(true)
})
