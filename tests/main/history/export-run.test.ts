import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeRun } from '../../../src/main/history/describe-run'
import { exportRun, nameExport } from '../../../src/main/history/export-run'
import { redactTokens } from '../../../src/main/history/redact-tokens'
import type { HistoryRun } from '../../../src/shared/history'
import { EXPORT_FORMATS } from '../../../src/shared/plain-values'
import { createRedactor, redact } from '../../../src/shared/redact'
import { eventsOf, headerOf } from './sample-run'

const KEY = 'sk-canary-4f8a91c27b3e'

function runOf(texts: readonly string[], prompt = 'Tell me a story.'): HistoryRun {
  return describeRun(
    { header: headerOf('a', prompt), events: eventsOf('a', texts, prompt), wholeBytes: 900 },
    900,
    false
  )
}

test('Markdown: facts, messages word for word, the reply as it is', () => {
  expect(exportRun(runOf(['**Once**', ' upon'], 'Say ```x``` <b>'), 'markdown', redact)).toMatchInlineSnapshot(`
    "# Streamscope run

    - Started: 2026-11-22 20:15:03 UTC
    - Provider: builtin
    - Model: story
    - Asked for: temperature 0.7
    - Status: Complete (finish reason stop)
    - Time to first token: 12.5 ms
    - Duration: 40 ms
    - Tokens: 2
    - Speed: 80 tokens/s

    ## System

    \`\`\`text
    You are a helpful assistant.
    \`\`\`

    ## Human

    \`\`\`\`text
    Say \`\`\`x\`\`\` <b>
    \`\`\`\`

    ## Reply

    **Once** upon
    "
  `)
})

test('what was asked beside the messages, and what each processor was set to, are told too', () => {
  const run = runOf(['Once'])
  const { start, ...state } = run.state
  if (!start || !run.request) throw new Error('The sample has neither.')
  const facts = exportRun(
    {
      ...run,
      request: { ...run.request, temperature: 1.3, seed: 42, maxTokens: 77, stop: ['END', '\n'] },
      state: {
        ...state,
        start: {
          ...start,
          processors: [{ name: 'replace', from: 'a+', to: '', pattern: true }, { name: 'uppercase' }]
        }
      }
    },
    'text',
    redact
  )
  expect(facts).toContain('\nAsked for: temperature 1.3, seed 42, at most 77 tokens, stop at "END" or "\\n"\n')
  expect(facts).toContain('\nProcessors: replace (from "a+", to "", pattern true), uppercase\n')
})

test('text: facts, messages, reply', () => {
  expect(exportRun(runOf(['Once', ' upon']), 'text', redact)).toMatchInlineSnapshot(`
    "Started: 2026-11-22 20:15:03 UTC
    Provider: builtin
    Model: story
    Asked for: temperature 0.7
    Status: Complete (finish reason stop)
    Time to first token: 12.5 ms
    Duration: 40 ms
    Tokens: 2
    Speed: 80 tokens/s

    --- system ---
    You are a helpful assistant.

    --- human ---
    Tell me a story.

    --- reply ---
    Once upon
    "
  `)
})

test('CSV: a row for each token, its text as a JSON string', () => {
  expect(exportRun(runOf(['=1+1', ' "a,\n']), 'csv', redact)).toMatchInlineSnapshot(`
    "sequence,kind,at_ms,since_last_ms,length,text
    1,text,20,20,4,"""=1+1"""
    2,text,40,20,5,""" \\""a,\\n"""
    "
  `)
})

test('JSON: the run and all its events', () => {
  const run = runOf(['Once', ' upon'])
  const exported = JSON.parse(exportRun(run, 'json', redact))
  expect(exported).toMatchObject({
    exportVersion: 1,
    ...run.summary,
    request: run.request,
    text: 'Once upon',
    finishReason: 'stop',
    otherReplies: 0,
    missingEvents: 0
  })
  expect(exported.events).toEqual(run.events)
})

test('what failed, was cut off or lost events says so', () => {
  const run = runOf(['Once'])
  const state = { ...run.state, status: 'Failed', error: { code: 'server', message: 'It *fell* over.' } } as const
  const text = exportRun({ ...run, state, missingEvents: 3 }, 'markdown', redact)
  expect(text).toContain('- Error: It \\*fell\\* over.')
  expect(text).toContain('3 events were lost')
  const cut = { ...run.state, status: 'Incomplete', outcome: 'cut-off', finishReason: 'length' } as const
  expect(exportRun({ ...run, state: cut }, 'text', redact)).toContain(
    'Status: Incomplete (cut-off, finish reason length)'
  )
  const alone = { ...run.state, otherReplies: 1 }
  expect(exportRun({ ...run, state: alone }, 'text', redact)).toContain('Left out: another reply of the stream')
})

test.each(EXPORT_FORMATS)('a key is in no export (%s), not even one that is spread over tokens', (format) => {
  const spread = [...`The key is ${KEY}, mind it.`]
  const run = runOf(spread, `My key is ${KEY}`)
  for (const remove of [redact, createRedactor([KEY])]) {
    const exported = exportRun(run, format, remove)
    expect(exported).not.toContain(KEY)
    expect(exported).not.toContain('4f8a91')
    const texts = [...exported.matchAll(/,"""(.*)"""\r?$/gm)].map(([, text]) => text)
    if (format === 'csv') expect(texts.join('')).toBe('The key is [redacted], mind it.')
  }
})

test('however a text is cut into tokens, redacted tokens join to the redacted text', () => {
  const word = fc.constantFrom(KEY, 'Bearer abcdef123', '[redacted]', ' ', ',', 'a', 'story', '\n', 'f'.repeat(32), '4')
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(fc.nat(), { maxLength: 20 }),
      fc.string({ minLength: 1 }),
      (words, cuts, end) => {
        const whole = words.join('') + end
        const borders = [...new Set([0, ...cuts.map((cut) => cut % whole.length), whole.length])].sort((a, b) => a - b)
        const tokens = borders.slice(1).map((border, index) => whole.slice(borders[index], border))
        const redacted = redactTokens(tokens, redact)
        expect(redacted).toHaveLength(tokens.length)
        expect(redacted.join('')).toBe(redact(whole))
      }
    ),
    { numRuns: 2000 }
  )
})

test('tokens beside a key keep their own text', () => {
  const tokens = ['Key: ', 'sk-canary-', '4f8a91c27b3e', ' and', ' so on']
  expect(redactTokens(tokens, redact)).toEqual(['Key: ', '[redacted]', '', ' and', ' so on'])
})

test('the file is named by time and prompt, on any file system', () => {
  const name = (title: string) => nameExport({ summary: { ...runOf([]).summary, title } }, 'markdown', redact)
  expect(name('Tell me a story, please!')).toBe('streamscope 2026-11-22 20-15-03 Tell-me-a-story-please.md')
  expect(name('../../etc\\passwd: <CON>')).toBe('streamscope 2026-11-22 20-15-03 etc-passwd-CON.md')
  expect(name(`Use ${KEY}`)).toBe('streamscope 2026-11-22 20-15-03 Use-redacted.md')
  expect(name('')).toBe('streamscope 2026-11-22 20-15-03.md')
})
