import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPipeline, writePipeline } from '../../../src/main/pipelines/pipeline-file'
import { type PipelineStep, processorsOf } from '../../../src/shared/pipeline'

const read = (text: string) => readPipeline(text, 'The file a.json')
const written = (change: object) =>
  JSON.stringify({ version: 1, name: 'Clean', steps: [{ name: 'redact' }], ...change })

test('what is written is read as it was, and a step that is off is not run', () => {
  const steps: PipelineStep[] = [
    { name: 'replace', from: '(a)', to: '$1', pattern: true },
    { name: 'limit', count: 3, unit: 'words', isOff: true },
    { name: 'redact', kinds: ['cards'], isOff: false }
  ]
  const pipeline = read(writePipeline({ name: ' Clean ', steps }))
  expect(pipeline).toEqual({ version: 1, name: 'Clean', steps })
  expect(processorsOf(pipeline)).toEqual([steps[0], { name: 'redact', kinds: ['cards'] }])
})

test.each([
  ['', /^The file a\.json is not JSON \(.*\)\. Export a pipeline in the Workbench\.$/],
  ['[]', /^The file a\.json is not a pipeline: it takes "version": 1, a "name" and "steps"/],
  [written({ version: 2 }), 'The file a.json is of version 2, and this Streamscope reads version 1. Use a newer one.'],
  [written({ name: ' ' }), /is not a pipeline/],
  [written({ steps: [] }), /is not a pipeline/],
  [
    written({ steps: [{ name: 'redact' }, { name: 'upper' }] }),
    'The file a.json has no processor that there is as step 2: "upper". See: streamscope processors'
  ],
  [written({ steps: [null] }), /cannot be used: step 1 \(null\)/],
  [
    written({ steps: [{ name: 'limit', count: 0 }] }),
    /^The file a\.json cannot be used: step 1 \("limit", count\): .+\.$/
  ],
  [written({ steps: [{ name: 'words', size: 1 }] }), /cannot be used: step 1 \("words"\): .*size/],
  [written({ steps: [{ name: 'replace', from: '(', to: '', pattern: true }] }), /replace.*“\(”/],
  [written({ steps: [{ name: 'uppercase', locale: 'no such', isOff: true }] }), /uppercase.*no such/]
])('%s is refused by name', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('whatever a file holds, it is read or refused in one line', () => {
  const steps = fc.array(
    fc.oneof(fc.anything(), fc.record({ name: fc.constantFrom('limit', 'x'), count: fc.anything() }))
  )
  const file = fc.oneof(fc.jsonValue(), fc.record({ version: fc.constantFrom(1, 2), name: fc.string(), steps }))
  fc.assert(
    fc.property(file, (content) => {
      try {
        read(JSON.stringify(content) ?? '')
      } catch (error) {
        expect((error as Error).message).toMatch(/^The (file a\.json|\w+ processor) .*[.s]$/)
      }
    })
  )
})
