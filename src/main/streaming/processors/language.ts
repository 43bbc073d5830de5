import { RunFault } from '../../../shared/run-error'

/**
 * The language of a BCP 47 tag (`de-AT` is `de`).
 *
 * @throws RunFault that names the processor, for what is no language tag.
 */
export function readLanguage(locale: string, processor: string): string {
  try {
    return new Intl.Locale(locale).language
  } catch {
    throw new RunFault(
      'bad-request',
      `The ${processor} processor takes a language tag such as tr or de-AT, not “${locale}”.`
    )
  }
}
