import { readCharacterReferences } from './character-references'

/** As long as main takes an address. */
const LONGEST_ADDRESS = 4_096
const WEB_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:'])

/** An address that a person may be offered to open. */
export interface CheckedAddress {
  address: string
  /** Where it really leads: the host, or whom a mail would go to. */
  host: string
}

/** As many answers are kept: an open block is read again and again, with the same addresses. */
const KEPT_ANSWERS = 64
const answers = new Map<string, CheckedAddress | null>()

/** Checks what a reply gives as an address: only http, https and mailto lead anywhere, null is returned for the rest. */
export function checkAddress(written: string): CheckedAddress | null {
  const known = answers.get(written)
  if (known !== undefined) return known
  if (answers.size >= KEPT_ANSWERS) answers.clear()
  const answer = check(written)
  answers.set(written, answer)
  return answer
}

function check(written: string): CheckedAddress | null {
  const url = parse(readCharacterReferences(written).trim())
  if (url === null || url.href.length > LONGEST_ADDRESS) return null
  if (WEB_PROTOCOLS.has(url.protocol)) return url.host === '' ? null : { address: url.href, host: url.host }
  if (url.protocol === 'mailto:' && url.pathname !== '') return { address: url.href, host: readablePath(url) }
  return null
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function readablePath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return url.pathname
  }
}
