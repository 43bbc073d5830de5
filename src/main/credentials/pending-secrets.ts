/** Secrets that have no place yet: pasted, and not saved. */
export interface PendingSecrets {
  /** Keeps a secret in memory; the ticket stands for it. */
  keep(secret: string): string
  /** Null where the ticket is not known (any more). */
  find(ticket: string): string | null
  drop(ticket: string): void
}

/** As many as a person could have open at once; the oldest goes first. */
const MOST = 16

/** @param onSecret hears of every secret that comes by */
export function createPendingSecrets(createTicket: () => string, onSecret: (secret: string) => void): PendingSecrets {
  const secrets = new Map<string, string>()
  return {
    keep(secret) {
      onSecret(secret)
      const ticket = createTicket()
      secrets.set(ticket, secret)
      const [oldest] = secrets.keys()
      if (secrets.size > MOST && oldest !== undefined) secrets.delete(oldest)
      return ticket
    },
    find: (ticket) => secrets.get(ticket) ?? null,
    drop: (ticket) => void secrets.delete(ticket)
  }
}
