import type { Push } from './typed-ipc'

/** Sentences that a person ought to read: kept for a window that comes later, pushed to the one that is there. */
export interface Notices {
  add(message: string): void
  list(): string[]
}

export function createNotices(push: Push): Notices {
  const messages: string[] = []
  return {
    add(message) {
      messages.push(message)
      process.stderr.write(`${message}\n`)
      push('app:notice', { message })
    },
    list: () => [...messages]
  }
}
