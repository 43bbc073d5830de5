import { CHECK } from './told/check'
import { FAULTS } from './told/faults'
import { MODELS } from './told/models'
import { createTranslator } from './told/phrase'
import { SETUP } from './told/setup'
import { STORAGE } from './told/storage'
import { UPDATES } from './told/updates'

export { de } from './de'

/** What main says, in German. */
export const toGerman = createTranslator([...FAULTS, ...MODELS, ...SETUP, ...CHECK, ...STORAGE, ...UPDATES])
