import { RunFault } from '../../shared/run-error'

/** What can still be undone. */
export interface UndoTickets<Value> {
  /** Keeps the way back; the ticket stands for it. */
  keep(undo: () => Promise<Value>): string
  /** Goes back, once. @throws RunFault where the ticket is not known (any more) */
  redeem(ticket: string): Promise<Value>
}

/** More than a person takes back; the oldest goes first. */
const MOST = 32

export function createUndoTickets<Value>(createTicket: () => string): UndoTickets<Value> {
  const undos = new Map<string, () => Promise<Value>>()
  return {
    keep(undo) {
      const ticket = createTicket()
      undos.set(ticket, undo)
      const [oldest] = undos.keys()
      if (undos.size > MOST && oldest !== undefined) undos.delete(oldest)
      return ticket
    },
    async redeem(ticket) {
      const undo = undos.get(ticket)
      undos.delete(ticket)
      if (undo) return undo()
      throw new RunFault('bad-request', 'This can no longer be undone.')
    }
  }
}
