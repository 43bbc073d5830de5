/** Why the app talks to somebody. */
export const CONTACT_PURPOSES = ['run', 'check', 'models', 'local-servers', 'tracing', 'updates'] as const
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number]

/** A host that the app has sent requests to since it started, for one purpose. */
export interface Contact {
  /** Host and port. */
  host: string
  purpose: ContactPurpose
  /** Requests, also those that nobody answered. */
  count: number
  lastAt: string
  /** Host and port of the proxy that the last one went through, null for none. */
  proxy: string | null
}
