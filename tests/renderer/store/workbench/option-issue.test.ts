import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROCESSOR_CATALOGUE } from '../../../../src/main/streaming/processors/catalogue'
import { optionIssue } from '../../../../src/renderer/store/workbench/option-issue'
import {
  type OptionDraft,
  type ProcessorStep,
  savedStepOf,
  specOf,
  stepFrom
} from '../../../../src/renderer/store/workbench/processor-step'
import type { ProcessorDescription } from '../../../../src/shared/processor-description'
import { type ProcessorName, processorSpecSchema } from '../../../../src/shared/processor-spec'

const issueOf = (name: ProcessorName, options: Record<string, OptionDraft>, option: string) => {
  const description = PROCESSOR_CATALOGUE.find((each) => each.name === name)?.options.find(
    (each) => each.name === option
  )
  return description && optionIssue(description, { key: 1, name, isOn: true, options })
}

test.each<[ProcessorName, Record<string, OptionDraft>, string, object | null]>([
  ['replace', {}, 'from', { kind: 'missing' }],
  ['replace', {}, 'to', null],
  ['replace', { from: 'a'.repeat(201) }, 'from', { kind: 'length', maximum: 200 }],
  ['replace', { from: '(' }, 'from', null],
  ['replace', { from: '(', pattern: true }, 'from', { kind: 'pattern' }],
  ['limit', { count: '0' }, 'count', { kind: 'number', minimum: 1, maximum: 1_000_000 }],
  ['limit', { count: ' 80 ' }, 'count', null],
  ['smooth', { lagMs: '1e3' }, 'lagMs', { kind: 'number', minimum: 20, maximum: 10_000 }],
  ['smooth', {}, 'lagMs', null],
  ['uppercase', { locale: 'no such' }, 'locale', { kind: 'language' }],
  ['think-splitter', { tag: '1st' }, 'tag', { kind: 'tag' }]
])('%s with %j: %s', (name, options, option, expected) => {
  const issue = issueOf(name, options, option)
  if (expected === null) expect(issue).toBeNull()
  else expect(issue).toMatchObject(expected)
})

/** A step of a processor, filled in with anything that its fields let in. */
function stepOf(description: ProcessorDescription): fc.Arbitrary<ProcessorStep> {
  const drafts = description.options.map(({ name, kind, choices = [] }) => {
    const text = fc.oneof(fc.string(), fc.constantFrom('de', 'tr', '12', 'a', 'think'), fc.nat().map(String))
    const draft: fc.Arbitrary<OptionDraft> =
      kind === 'flag'
        ? fc.boolean()
        : kind === 'choices'
          ? fc.subarray([...choices])
          : kind === 'choice'
            ? fc.constantFrom('', ...choices)
            : text
    return fc.option(draft, { nil: undefined }).map((value) => [name, value] as const)
  })
  return fc.record({
    key: fc.constant(1),
    name: fc.constant(description.name),
    isOn: fc.boolean(),
    options: fc
      .tuple(...drafts)
      .map(
        (entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as ProcessorStep['options']
      )
  })
}

test.each(PROCESSOR_CATALOGUE)(
  'what the window takes for $name, main takes too, and it can be saved',
  (description) => {
    fc.assert(
      fc.property(stepOf(description), (step) => {
        fc.pre(description.options.every((option) => optionIssue(option, step) === null))
        const spec = specOf(step, description)
        expect(processorSpecSchema.safeParse(spec).error).toBeUndefined()
        const saved = savedStepOf(step, description)
        expect(savedStepOf(stepFrom(saved, 1), description)).toEqual(saved)
      })
    )
  }
)
