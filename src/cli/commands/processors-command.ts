import { PROCESSOR_CATALOGUE, type ProcessorDescription } from '../../main/streaming/processors/catalogue'
import type { CliContext } from '../cli-context'
import { printTable } from '../output/table'

/** Lists the processors, and how each option is written. */
export async function processorsCommand({ stdout }: CliContext, json: boolean): Promise<void> {
  await stdout.write(
    json ? `${JSON.stringify(PROCESSOR_CATALOGUE, null, 2)}\n` : printTable(PROCESSOR_CATALOGUE.flatMap(describe))
  )
}

function describe({ name, description, options }: ProcessorDescription): string[][] {
  return [[name, description], ...options.map((option) => [`${name}:${option.name.toUpperCase()}`, option.description])]
}
