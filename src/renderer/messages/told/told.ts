import { i18n } from '../i18n'
import { CHECK } from './check'
import { FAULTS } from './faults'
import { MODELS } from './models'
import { createTranslator, type Translate } from './phrase'
import { SETUP } from './setup'
import { STORAGE } from './storage'
import { UPDATES } from './updates'

let toGerman: Translate | null = null

/** A sentence that main has said, in the window's language. */
export function told(sentence: string): string {
  if (i18n.language !== 'de') return sentence
  toGerman ??= createTranslator([...FAULTS, ...MODELS, ...SETUP, ...CHECK, ...STORAGE, ...UPDATES])
  return toGerman(sentence)
}
