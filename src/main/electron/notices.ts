import type { Push } from './push'

/** Sentences that a person ought to read: kept for a window that comes later, pushed to the one that is there. */
export interface Notices {
  add(message: string): void
  list(): string[]
}

/** @param redact takes secrets out of a sentence before anybody sees it */
export function createNotices(push: Push, redact: (text: string) => string): Notices {
  const messages: string[] = []
  return {
    add(text) {
      const message = redact(text)
      messages.push(message)
      process.stderr.write(`${message}\n`)
      push('app:notice', { message })
    },
    list: () => [...messages]
  }
}
