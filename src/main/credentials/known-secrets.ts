import { redact } from '../../shared/redact'

/** The secrets that came by since the start, so that whatever is written, logged or shown can be freed of them. */
export interface KnownSecrets {
  remember(secret: string): void
  /** Takes every known secret out of a text, and whatever looks like one. */
  redact(text: string): string
}

/** The one redaction of a process, for its logs, notices and exports. Holds what the process held anyway, in memory. */
export function createKnownSecrets(): KnownSecrets {
  const secrets = new Set<string>()
  return {
    remember: (secret) => void secrets.add(secret),
    // Longest first: a secret may be the beginning of another.
    redact: (text) =>
      redact(
        text,
        [...secrets].sort((one, other) => other.length - one.length)
      )
  }
}
