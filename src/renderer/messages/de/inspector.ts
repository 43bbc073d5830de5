import type { inspector as english } from '../en/inspector'
import type { Translation } from '../translation'

export const inspector: Translation<typeof english> = {}
