import { PROCESSOR_CATALOGUE } from '../../main/streaming/processors/catalogue'
import type { ProcessorSpec } from '../../shared/processor-spec'
import { UsageError } from '../usage-error'
import { didYouMean } from './did-you-mean'
import { quote } from './quote'

const NAMES = PROCESSOR_CATALOGUE.map((processor) => processor.name)

/**
 * Reads `--processors`: names with a comma between them, in the order in which the text passes through; a name may take
 * one option after a colon (`uppercase:tr`).
 *
 * @throws UsageError
 */
export function parseProcessors(written: string | undefined): ProcessorSpec[] {
  if (written === undefined) return []
  return written.split(',').map((item) => parseProcessor(item.trim()))
}

function parseProcessor(item: string): ProcessorSpec {
  const [name = '', ...rest] = item.split(':')
  const option = rest.length === 0 ? undefined : rest.join(':')
  switch (name) {
    case 'uppercase':
      return option === undefined ? { name } : { name, locale: checkLocale(option) }
    case '':
      throw new UsageError('--processors lacks a name: write one or more with a comma between them, as in uppercase.')
    default:
      throw new UsageError(`Unknown processor ${quote(name)}.${didYouMean(name, NAMES)} See: streamscope processors`)
  }
}

function checkLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString()
  } catch {
    throw new UsageError(
      `The processor uppercase takes a language tag after the colon, such as tr or lt, not ${quote(locale)}.`
    )
  }
}
