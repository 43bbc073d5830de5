import type { ExtraHeader, ProfileKind } from '../../../shared/profile'

/** What a parser finds in a pasted text, as it stands there. Stays in main: any of it may be or hold a secret. */
export interface Found {
  kind?: ProfileKind
  presetId?: string
  address?: string | undefined
  model?: string
  deployment?: string | undefined
  apiVersion?: string | undefined
  organization?: string
  project?: string
  /** The address of a proxy. */
  proxy?: string
  /** Headers beside those that a client writes by itself. */
  headers: ExtraHeader[]
  key?: string
  /** The header that carried the key, where it was not the usual one. */
  keyHeader?: string
  /** Whatever else may be a secret: it is kept out of the fields. */
  secrets: string[]
  /** What there is to say, a sentence each. */
  notes: string[]
}

export function findNothing(): Found {
  return { headers: [], secrets: [], notes: [] }
}

/** Documents write these where a key belongs; shells and templates write a name. */
const PLACEHOLDER =
  /^[<[{(].*[>\]})]$|\$\{|\{\{|\.\.\.|…|^x{3,}$|^\*+$|(^|[-_ ])(your|my|insert|replace|enter|put|paste|example|placeholder|changeme|dummy|redacted|xxx+)([-_ ]|$)|^(none|null|undefined|no-?key|not-needed|unused|key|api[-_]?key|token)$/i

/** A variable in place of a value: `$NAME`, `${NAME}`, `%NAME%`, `{{NAME}}`. */
const VARIABLE = /^(?:\$\{?|%|\{\{\s*)(?:env[:.])?([A-Za-z_]\w*)\}{0,2}%?$/

/**
 * Takes a text for the key, unless it only stands for one; says so then.
 *
 * @param text without `Bearer`
 */
export function takeKey(found: Found, text: string): void {
  const key = text.trim()
  const variable = VARIABLE.exec(key)?.[1]
  if (key === '' || found.key !== undefined) {
    if (key !== '' && key !== found.key) found.secrets.push(key)
  } else if (variable) {
    found.notes.push(`The key is not in the text: it names the variable ${variable} instead. Enter the key itself.`)
  } else if (PLACEHOLDER.test(key)) {
    found.notes.push('Where the key belongs there is a placeholder. Enter the key itself.')
  } else found.key = key
}
