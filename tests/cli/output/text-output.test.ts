import { getEventListeners, once } from 'node:events'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createTextOutput } from '../../../src/cli/output/text-output'

/** A stream that is full after one write, until the test takes what is in it. */
function createSlowStream() {
  const taken: string[] = []
  let takeOne: ((error?: Error) => void) | null = null
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, callback) {
      takeOne = (error) => {
        taken.push(String(chunk))
        callback(error)
      }
    }
  })
  return { stream, taken, take: (error?: Error) => takeOne?.(error) }
}

describe('text output', () => {
  it('waits for a reader that is slow', async () => {
    const { stream, taken, take } = createSlowStream()
    const output = createTextOutput(stream)
    let written = false
    const writing = output.write('one').then(() => {
      written = true
    })
    await Promise.resolve()
    expect(written).toBe(false)
    take()
    await writing
    expect(taken).toEqual(['one'])
  })

  it('tells that the reader has gone, lets go of the rest, and never rejects', async () => {
    const { stream, take } = createSlowStream()
    const output = createTextOutput(stream)
    const writing = output.write('one')
    const reason = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    take(reason)
    if (!output.closed.aborted) await once(output.closed, 'abort')
    await writing
    expect(output.closed.reason).toBe(reason)
    await output.write('two')
    await output.flush()
  })

  it('leaves nobody waiting for its end, however often the reader was slow', async () => {
    const { stream, take } = createSlowStream()
    const output = createTextOutput(stream)
    for (let round = 0; round < 3; round += 1) {
      const writing = output.write('one')
      take()
      await writing
    }
    expect(getEventListeners(output.closed, 'abort')).toHaveLength(0)
  })

  it('flushes what was written', async () => {
    const { stream, taken, take } = createSlowStream()
    const output = createTextOutput(stream)
    const writing = output.write('one')
    const flushing = output.flush()
    take()
    await writing
    take()
    await flushing
    expect(taken).toEqual(['one', ''])
  })
})
