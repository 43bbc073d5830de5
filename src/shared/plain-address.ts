import { redact } from './redact'

/**
 * An address as it may be shown and kept: without a user name, a password, a query or a fragment, any of which may be a
 * secret. What is no address is only freed of what looks like one.
 */
export function toPlainAddress(written: string): string {
  if (!URL.canParse(written)) return redact(written)
  const { protocol, host, pathname } = new URL(written)
  return host === '' ? redact(written) : redact(`${protocol}//${host}${pathname}`)
}
