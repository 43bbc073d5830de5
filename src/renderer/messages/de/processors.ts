import type { processors as english } from '../en/processors'
import type { Translation } from '../translation'

export const processors: Translation<typeof english> = {}
