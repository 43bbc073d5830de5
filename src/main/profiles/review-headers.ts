import type { ExtraHeader, FieldIssue } from '../../shared/profile'
import { redact } from '../../shared/redact'

/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i
/** Printable Latin-1: what a header can carry. */
const VALUE = /^[\t\x20-\x7e\xa0-\xff]*$/
/** What the network stack or the app itself writes. */
const RESERVED =
  /^(host|connection|content-length|content-type|content-encoding|transfer-encoding|accept|accept-encoding|expect|keep-alive|te|trailer|upgrade|via|origin|referer|date|sec-.*|proxy-(?!authorization).*)$/i
/** Names that say that their value is a secret. */
const SECRET_NAME =
  /^(authorization|proxy-authorization|(set-)?cookie2?)$|((api|access|subscription|auth|account|app|client|user)[-_]?(key|token|secret))|secret|passw|bearer|[-_](auth|key|token)$|^(key|token|auth)$/i

/** Whether a header holds, by its name or by the look of its value, a secret. */
export function isSecretHeader({ name, value }: ExtraHeader): boolean {
  return SECRET_NAME.test(name) || redact(value) !== value
}

/** What is wrong with the extra headers of a profile. */
export function reviewHeaders(headers: readonly ExtraHeader[]): FieldIssue[] {
  return headers.flatMap((header, index) => {
    const { name, value } = header
    const at = `headers.${index}`
    if (!TOKEN.test(name)) return [{ field: `${at}.name`, message: complainOfName(name) }]
    if (RESERVED.test(name))
      return [{ field: `${at}.name`, message: `${name} is written by the app itself. Leave it out.` }]
    if (headers.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < index) {
      return [{ field: `${at}.name`, message: `${name} is there twice. Leave one of them out.` }]
    }
    if (isSecretHeader(header)) {
      const message = `${name} looks like a secret, which is not kept in plain text. Enter it as the key, and ${name} as the header that carries it.`
      return [{ field: `${at}.value`, message }]
    }
    if (VALUE.test(value)) return []
    return [{ field: `${at}.value`, message: 'A header takes no line breaks and no characters beyond Latin-1.' }]
  })
}

/** What is wrong with the header that is to carry the key; empty means the usual one. */
export function reviewKeyHeader(keyHeader: string): FieldIssue[] {
  if (keyHeader === '') return []
  if (!TOKEN.test(keyHeader)) return [{ field: 'keyHeader', message: complainOfName(keyHeader) }]
  if (!RESERVED.test(keyHeader)) return []
  return [{ field: 'keyHeader', message: `${keyHeader} is written by the app itself and cannot carry the key.` }]
}

function complainOfName(name: string): string {
  if (name === '') return 'The header has no name. Enter one, or take the header out.'
  return 'The name of a header takes letters, digits and hyphens alone, as in X-Team.'
}
