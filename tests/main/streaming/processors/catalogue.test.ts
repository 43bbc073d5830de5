import { expect, test } from 'vitest'
import { PROCESSOR_CATALOGUE } from '../../../../src/main/streaming/processors/catalogue'
import { createPipeline } from '../../../../src/main/streaming/processors/pipeline'
import { processorSpecSchema } from '../../../../src/shared/processor-spec'
import { processEvents, textDelta } from './process-text'

test('the catalogue describes each processor and each of its options, and no other', () => {
  const described = PROCESSOR_CATALOGUE.map(({ name, options }) => [name, ...options.map((option) => option.name)])
  const accepted = processorSpecSchema.options.map(({ shape }) => {
    const { name, ...options } = shape
    return [...name.values, ...Object.keys(options)]
  })
  expect(described).toEqual(accepted)
})

test.each(PROCESSOR_CATALOGUE)('$name is described in one sentence', ({ description }) => {
  expect(description).toMatch(/^[A-Z][^.]*\.$/)
})

test.each(PROCESSOR_CATALOGUE)('the example of $name is what it does', async ({ name, example }) => {
  const spec = processorSpecSchema.parse({ name, ...example.options })
  const events = await processEvents(createPipeline([spec]), [textDelta(example.before)])
  const texts = events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : []))
  expect(texts.join(example.after.includes('|') ? '|' : '')).toBe(example.after)
})
