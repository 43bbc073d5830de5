import { PROCESSOR_CATALOGUE } from '../../main/streaming/processors/catalogue'
import { createPipeline } from '../../main/streaming/processors/pipeline'
import type { ProcessorDescription, ProcessorOptionDescription } from '../../shared/processor-description'
import { type ProcessorSpec, processorSpecSchema } from '../../shared/processor-spec'
import { RunFault } from '../../shared/run-error'
import { UsageError } from '../usage-error'
import { didYouMean } from './did-you-mean'
import { quote } from './quote'

const NAMES = PROCESSOR_CATALOGUE.map((processor) => processor.name)

/**
 * Reads `--processors`: names with a comma between them, in the order in which the text passes through. After a colon
 * come a processor's options with semicolons between them (`replace:from=cat;to=dog;ignoreCase`); the first option may
 * stand without its name (`uppercase:tr`). `\,` and `\;` are a comma and a semicolon that divide nothing.
 *
 * @throws UsageError
 */
export function parseProcessors(written: string | undefined): ProcessorSpec[] {
  if (written === undefined) return []
  return written.split(/(?<!\\),/).map((item) => parseProcessor(item.trimStart()))
}

function parseProcessor(item: string): ProcessorSpec {
  const colon = item.indexOf(':')
  const name = (colon < 0 ? item : item.slice(0, colon)).trim()
  if (name === '') {
    throw new UsageError('--processors lacks a name: write one or more with a comma between them, as in uppercase.')
  }
  const processor = findProcessor(name)
  const options = colon < 0 ? [] : item.slice(colon + 1).split(/(?<!\\);/)
  return checkSpec(processor, Object.fromEntries(options.map((option, index) => parseOption(processor, option, index))))
}

/** @throws UsageError where there is none of that name */
export function findProcessor(name: string): ProcessorDescription {
  const processor = PROCESSOR_CATALOGUE.find((each) => each.name === name)
  if (processor) return processor
  throw new UsageError(`Unknown processor ${quote(name)}.${didYouMean(name, NAMES)} See: streamscope processors`)
}

function parseOption(processor: ProcessorDescription, written: string, index: number): [string, unknown] {
  const [, name, value] = /^\s*(\w+)\s*(?:=(.*))?$/s.exec(written) ?? []
  const named = processor.options.find((option) => option.name === name)
  if (named && (value !== undefined || named.kind === 'flag')) return [named.name, readValue(named, value ?? 'true')]
  const [first] = processor.options
  if (first && index === 0) return [first.name, readValue(first, written)]
  const names = processor.options.map((option) => option.name)
  const way = names.length === 0 ? 'It takes none.' : `It takes ${names.join(', ')}.`
  throw new UsageError(`The processor ${processor.name} has no option ${quote(written)}. ${way}`)
}

/** What cannot be read stays as it was written: the check that follows refuses it. */
function readValue({ kind }: ProcessorOptionDescription, written: string): unknown {
  const value = written.replaceAll(/\\([,;])/g, '$1')
  if (kind === 'number') return /^\d+$/.test(value.trim()) ? Number(value) : value
  if (kind === 'flag') return value === 'true' || (value === 'false' ? false : value)
  return kind === 'choices' ? value.split('+') : value
}

function checkSpec({ name, options }: ProcessorDescription, written: Record<string, unknown>): ProcessorSpec {
  const missing = options.find((option) => option.isRequired && !(option.name in written))
  if (missing)
    throw new UsageError(`The processor ${name} lacks its option ${missing.name}. See: streamscope processors`)
  if (typeof written.locale === 'string') return { name, locale: checkLocale(name, written.locale) } as ProcessorSpec
  const { data: spec, error } = processorSpecSchema.safeParse({ name, ...written })
  if (!spec) {
    const [issue] = error.issues
    throw new UsageError(`The processor ${name} cannot take this ${String(issue?.path[0])}. ${issue?.message}`)
  }
  checkPattern(spec)
  return spec
}

function checkLocale(name: string, locale: string): string {
  try {
    return new Intl.Locale(locale.trim()).toString()
  } catch {
    throw new UsageError(
      `The processor ${name} takes a language tag after the colon, such as tr or lt, not ${quote(locale)}.`
    )
  }
}

function checkPattern(spec: ProcessorSpec): void {
  try {
    createPipeline([spec])
  } catch (error) {
    throw error instanceof RunFault ? new UsageError(error.message) : error
  }
}
