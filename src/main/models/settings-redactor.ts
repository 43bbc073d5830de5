import { redact } from '../../shared/redact'
import type { ModelSettings } from './model-settings'

/** Takes the key of these settings out of a text that is about to be shown; asks for the key only then. */
export function createSettingsRedactor({ authentication }: Pick<ModelSettings, 'authentication'>) {
  return (text: string): string => redact(text, authentication ? [authentication.reveal()] : [])
}
