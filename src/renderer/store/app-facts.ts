import type { BundledPackage } from '../../shared/bundled-package'
import type { Contact } from '../../shared/contact'
import type { UpdateStatus } from '../../shared/update'

/** What the app says of itself. */
export interface AppFacts {
  /** Whom it has talked to since it started, the last one first. */
  contacts: readonly Contact[]
  /** Null until they are asked for, or where they cannot be read. */
  packages: readonly BundledPackage[] | null
  updates: UpdateStatus | null
}

export const NO_FACTS: AppFacts = { contacts: [], packages: null, updates: null }
