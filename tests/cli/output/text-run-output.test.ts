import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextRunOutput } from '../../../src/cli/output/text-run-output'
import type { RunEvent } from '../../../src/shared/run-event'
import { createRecordedOutput } from '../recorded-output'
import { runEvents } from '../run-events'

async function show(events: RunEvent[], { isTerminal = false, figures = true } = {}) {
  const stdout = createRecordedOutput({ isTerminal })
  const stderr = createRecordedOutput({ isTerminal })
  const output = createTextRunOutput({ stdout, stderr }, { figures })
  for (const event of events) await output.take(event)
  return { stdout: stdout.text, stderr: stderr.text }
}

const delta = (text: string) => ({ type: 'text-delta', text }) as const

describe('a run as text', () => {
  it('puts the text alone on the standard output, and a newline after it', async () => {
    const events = runEvents({ type: 'run-start' }, delta('Once'), { type: 'metrics-update' }, delta(' upon'), {
      type: 'run-end'
    })
    expect(await show(events)).toEqual({ stdout: 'Once upon\n', stderr: '' })
  })

  it('adds no newline to a text that ends in one, and nothing to an empty one', async () => {
    expect((await show(runEvents(delta('a\n'), { type: 'run-end' }))).stdout).toBe('a\n')
    expect((await show(runEvents({ type: 'run-end' }))).stdout).toBe('')
  })

  it.each([
    [1, 'The stream held another reply, which is left out: the first one is shown.\n'],
    [2, 'The stream held 2 other replies, which are left out: the first one is shown.\n']
  ])('says on the standard error that the stream held more: %i', async (otherReplies, stderr) => {
    expect(await show(runEvents(delta('Once'), { type: 'run-end', otherReplies }))).toEqual({
      stdout: 'Once\n',
      stderr
    })
  })

  it('keeps every character, however the text was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.nat(40), { maxLength: 8 }), async (text, cuts) => {
        const borders = [0, ...cuts.sort((left, right) => left - right), text.length]
        const pieces = borders.slice(1).map((end, index) => delta(text.slice(borders[index], end)))
        const { stdout } = await show(runEvents(...pieces, { type: 'run-end' }))
        const whole = Buffer.from(text === '' || text.endsWith('\n') ? text : `${text}\n`)
        expect(Buffer.from(stdout).equals(whole)).toBe(true)
      })
    )
  })

  it('never writes half a character', async () => {
    const stdout = createRecordedOutput()
    const output = createTextRunOutput({ stdout, stderr: createRecordedOutput() }, { figures: false })
    for (const event of runEvents(delta('a\uD83D'))) await output.take(event)
    expect(stdout.text).toBe('a')
    for (const event of runEvents(delta('\uDC22b'), { type: 'run-end' })) await output.take(event)
    expect(stdout.text).toBe('a🐢b\n')
  })

  it('says everything else on the standard error', async () => {
    const events = runEvents(
      { type: 'retry', attempt: 2, delayMs: 1500, reason: 'The server was busy.' },
      { type: 'reasoning-delta', text: 'Hm, ' },
      { type: 'reasoning-delta', text: 'well.' },
      delta('Yes.'),
      { type: 'run-error', error: { code: 'interrupted', message: 'The connection\nwas lost.' } }
    )
    expect(await show(events)).toEqual({
      stdout: 'Yes.\n',
      stderr: 'Attempt 2 in 1.5 s: The server was busy.\nHm, well.\nFailed (interrupted): The connection was lost.\n'
    })
  })

  it.each([
    [{ type: 'run-end', outcome: 'incomplete', finishReason: null }, /^Incomplete: .*without a finish reason/],
    [{ type: 'run-end', outcome: 'incomplete', finishReason: 'odd' }, /^Incomplete: .*"odd"/],
    [{ type: 'run-end', outcome: 'cut-off', finishReason: 'length' }, /^Cut off: /],
    [{ type: 'run-end', outcome: 'filtered', finishReason: 'content_filter' }, /^Filtered: /],
    [{ type: 'run-abort', chunksAfterStop: 0 }, /^Stopped\.$/],
    [{ type: 'run-abort', chunksAfterStop: 3 }, /^Stopped; .*\(3\)\.$/]
  ] as const)('names the ending of %j', async (ending, expected) => {
    const { stdout, stderr } = await show(runEvents(delta('part'), ending))
    expect(stdout).toBe('part\n')
    expect(stderr.trimEnd()).toMatch(expected)
  })

  it('gives the figures to a person, not to a file', async () => {
    const events = runEvents(delta('a'), { type: 'run-end' })
    const figures = '52 tokens in 1.2 s, the first after 120 ms, 48 tokens/s, finish reason stop\n'
    expect((await show(events, { isTerminal: true })).stderr).toBe(figures)
    expect((await show(events, { isTerminal: true, figures: false })).stderr).toBe('')
    expect((await show(events)).stderr).toBe('')
  })

  it('lets no text steer a terminal, not even in pieces, and leaves a file every byte', async () => {
    const events = runEvents(delta('a\u001b'), delta(']0;title\u0007\u009bb\r'), delta('\n\tc'), { type: 'run-end' })
    expect((await show(events, { isTerminal: true, figures: false })).stdout).toBe('a␛]0;title␇\ufffdb\n\tc\n')
    expect((await show(events)).stdout).toBe('a\u001b]0;title\u0007\u009bb\r\n\tc\n')
  })

  it('lets no error message steer a terminal', async () => {
    const events = runEvents({ type: 'run-error', error: { code: 'server', message: '\u001b[2Jgone' } })
    expect((await show(events)).stderr).toBe('Failed (server): ␛[2Jgone\n')
  })
})
