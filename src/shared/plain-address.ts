import { redact } from './redact'

const NO_ADDRESS = { protocol: '', host: '', pathname: '' }
/** A user name and password, in which all may stand that cannot stand there unescaped. */
const LOGIN = /(?<=^[a-z][a-z0-9+.-]*:\/\/).*@/is

/**
 * An address as it may be shown and kept: without a user name, a password, a query or a fragment, any of which may be a
 * secret. What is no address is freed of what stands where one has them, and of what looks like a secret.
 */
export function toPlainAddress(written: string): string {
  const { protocol, host, pathname } = URL.canParse(written) ? new URL(written) : NO_ADDRESS
  return redact(host === '' ? written.replace(LOGIN, '').replace(/[?#].*/s, '') : `${protocol}//${host}${pathname}`)
}
