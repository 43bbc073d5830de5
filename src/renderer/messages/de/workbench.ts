import type { workbench as english } from '../en/workbench'
import type { Translation } from '../translation'

export const workbench: Translation<typeof english> = {}
