import { PROCESSOR_CATALOGUE } from '../../main/streaming/processors/catalogue'
import type { ProcessorDescription, ProcessorOptionDescription } from '../../shared/processor-description'
import type { CliContext } from '../cli-context'
import { printTable } from '../output/table'

/** Lists the processors, and how each option is written. */
export async function processorsCommand({ stdout }: CliContext, json: boolean): Promise<void> {
  await stdout.write(
    json ? `${JSON.stringify(PROCESSOR_CATALOGUE, null, 2)}\n` : printTable(PROCESSOR_CATALOGUE.flatMap(describe))
  )
}

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
