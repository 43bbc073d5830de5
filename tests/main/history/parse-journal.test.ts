import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJournal } from '../../../src/main/history/parse-journal'
import { JOURNAL_VERSION } from '../../../src/shared/journal-record'
import { eventsOf, headerOf, startOf } from './sample-run'

/** As `sample-run` has it, every event and every pair of tokens a line of its own. */
function journalOf(texts: readonly string[]): { lines: string[]; eventsIn: number[] } {
  const events = eventsOf('a', texts)
  const pairs = texts.flatMap((text, index) =>
    index % 2 === 0
      ? [{ sequence: index + 1, texts: [text, texts[index + 1]].filter((each) => each !== undefined) }]
      : []
  )
  const deltas = pairs.map((pair) => ({
    type: 'text-deltas',
    ...pair,
    atMs: pair.texts.map((_, i) => (pair.sequence + i) * 20)
  }))
  const records = [headerOf('a'), events[0], ...deltas, events.at(-1)]
  return {
    lines: records.map((record) => `${JSON.stringify(record)}\n`),
    eventsIn: [0, 1, ...pairs.map((pair) => pair.texts.length), 1]
  }
}

test('cut off at any byte, a journal loses what its last line held and nothing before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 7 }), fc.nat(), (texts, seed) => {
      const { lines, eventsIn } = journalOf(texts)
      const whole = Buffer.from(lines.join(''))
      const length = seed % (whole.length + 1)
      const contents = parseJournal(whole.subarray(0, length))
      const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')))
      const wholeLines = ends.filter((end) => end <= length).length
      if (wholeLines === 0) {
        expect(contents).toBe(length === 0 ? 'empty' : 'corrupt')
        return
      }
      const count = eventsIn.slice(0, wholeLines).reduce((sum, each) => sum + each, 0)
      expect(contents).toEqual({
        header: headerOf('a'),
        events: eventsOf('a', texts).slice(0, count),
        wholeBytes: ends[wholeLines - 1]
      })
    }),
    { numRuns: 500 }
  )
})

test('any bytes at all are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, afterHeader) => {
      const header = afterHeader ? Buffer.from(`${JSON.stringify(headerOf('a'))}\n`) : Buffer.alloc(0)
      const contents = parseJournal(Buffer.concat([header, bytes]))
      if (afterHeader) expect(contents).toMatchObject({ header: headerOf('a'), events: [] })
    }),
    { numRuns: 1000 }
  )
})

test('any JSON that is no record of ours is left out', () => {
  const types = fc.constantFrom('run-start', 'text-deltas', 'text-delta', 'run-end', 'metrics-update', 'constructor')
  const line = fc.oneof(
    fc.json(),
    fc.tuple(types, fc.object()).map(([type, fields]) => JSON.stringify({ ...fields, type }))
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const content = Buffer.from(
        [JSON.stringify(headerOf('a')), ...lines, JSON.stringify(startOf('a')), ''].join('\n')
      )
      expect(parseJournal(content)).toMatchObject({ events: [startOf('a')] })
    })
  )
})

test('a damaged line takes only its own events with it', () => {
  const { lines } = journalOf(['Once', ' upon', ' a', ' time'])
  const damaged = [...lines]
  damaged[2] = `${'\0'.repeat(40)}\n`
  const all = eventsOf('a', ['Once', ' upon', ' a', ' time'])
  expect(parseJournal(Buffer.from(damaged.join('')))).toMatchObject({ events: [all[0], ...all.slice(3)] })
})

test('a line that comes twice counts once', () => {
  const { lines } = journalOf(['Once', ' upon', ' a', ' time'])
  const doubled = lines.flatMap((line, index) => (index === 0 ? [line] : [line, line]))
  expect(parseJournal(Buffer.from(doubled.join('')))).toMatchObject({
    events: eventsOf('a', ['Once', ' upon', ' a', ' time'])
  })
})

test('a line whose bytes are no UTF-8 is damaged, not repaired', () => {
  const { lines } = journalOf(['Once'])
  const content = Buffer.concat(lines.map((line) => Buffer.from(line)))
  content[content.indexOf('Once')] = 0xff
  const all = eventsOf('a', ['Once'])
  expect(parseJournal(content)).toMatchObject({ events: [all[0], all[2]] })
})

test('a newer version is known as one', () => {
  const header = { ...headerOf('a'), version: JOURNAL_VERSION + 1, request: 'anything' }
  expect(parseJournal(Buffer.from(`${JSON.stringify(header)}\n`))).toBe('newer')
})

test('what another version asked for does not make a run unreadable', () => {
  const header = { ...headerOf('a'), request: { provider: 'builtin', messages: [], processors: [{ name: 'gone' }] } }
  const start = { ...startOf('a'), processors: [{ name: 'gone' }], extra: 1 }
  const contents = parseJournal(Buffer.from(`${JSON.stringify(header)}\n${JSON.stringify(start)}\n`))
  expect(contents).toMatchObject({ header: { request: null }, events: [start] })
})
