import { PROCESSOR_CATALOGUE } from '../../main/streaming/processors/catalogue'
import { tryText } from '../../main/streaming/processors/try-text'
import type { ProcessorDescription, ProcessorOptionDescription } from '../../shared/processor-description'
import { processorSpecSchema } from '../../shared/processor-spec'
import type { TriedText } from '../../shared/tried-text'
import { writeProcessor } from '../arguments/write-processor'
import type { CliContext } from '../cli-context'
import { printTable } from '../output/table'

/** Lists the processors, and how each option is written; or tells all of one, with an example that is really run. */
export async function processorsCommand(
  { stdout }: CliContext,
  processor: ProcessorDescription | null,
  json: boolean
): Promise<void> {
  if (!processor) {
    const list = json ? printJson(PROCESSOR_CATALOGUE) : printTable(PROCESSOR_CATALOGUE.flatMap(describe))
    return stdout.write(list)
  }
  const { name, example } = processor
  const tried = await tryText([processorSpecSchema.parse({ name, ...example.options })], example.text)
  await stdout.write(json ? printJson({ ...processor, tried }) : printPage(processor, tried))
}

const printJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

function describe({ name, description, options }: ProcessorDescription): string[][] {
  return [
    [name, description],
    ...options.map((option, index) => [writeOption(name, option, index), describeOption(option)])
  ]
}

/** The first option follows the name at once, each other one after a semicolon. */
function writeOption(processor: string, { name, kind }: ProcessorOptionDescription, index: number): string {
  if (index === 0) return `${processor}:${name.toUpperCase()}`
  return kind === 'flag' ? `  ;${name}` : `  ;${name}=${name.toUpperCase()}`
}

function describeOption({ description, choices, kind }: ProcessorOptionDescription): string {
  if (!choices) return description
  return `${description} ${kind === 'choices' ? `With + between: ${choices.join('+')}.` : `One of ${choices.join(', ')}.`}`
}

function printPage(processor: ProcessorDescription, tried: TriedText): string {
  const { help, options, example } = processor
  const optionRows = options.map((option) => [
    `  ${option.name}`,
    option.isRequired ? `(needed) ${describeOption(option)}` : describeOption(option)
  ])
  return [
    `${processor.name}: ${processor.description}\n`,
    ...help.split('\n').map((paragraph) => `${paragraph}\n`),
    ...(options.length === 0 ? [] : [`Options:\n${printTable(optionRows)}`]),
    `Example:\n  --processors "${writeProcessor(processor, example.options)}"\n${printTable(exampleRows(processor, tried))}`
  ].join('\n')
}

function exampleRows({ example }: ProcessorDescription, { pieces, reasoning, value, endedBy }: TriedText): string[][] {
  const after = pieces.join(example.showsPieces ? '|' : '')
  return [
    ['  before', JSON.stringify(example.text)],
    ['  after', JSON.stringify(after)],
    ...(reasoning === '' ? [] : [['  reasoning', JSON.stringify(reasoning)]]),
    ...(value === null ? [] : [['  value', value.json]]),
    ...(endedBy === null ? [] : [['  ends', 'the run, and the request with it']])
  ]
}
