/**
 * Hears what comes over the wire, in order and before LangChain does. Each attempt of a run has its own response. Told
 * once a network read and once an event, so what it does has to be little.
 */
export interface WireObserver {
  /** Names and values as the server wrote them. */
  responseCame(status: number, headers: readonly (readonly [name: string, value: string])[]): void
  /** Bytes of the body were taken from the socket; what they complete is told next. */
  bytesCame(bytes: Uint8Array): void
  /** A block (what stands between two blank lines) ended there, in bytes from the start of the body. */
  blockEnded(offset: number): void
  eventRead(event: WireEventReading): void
  /** Text that was held back was handed on as an event of its own, with the event that was read last. */
  heldTextHandedOn(): void
  bodyEnded(): void
}

/** What an event means to LangChain. */
export interface WireEventReading {
  /** `done` is the `[DONE]` marker. */
  kind: 'chunk' | 'error' | 'done'
  /** Whether LangChain makes a callback of it. */
  makesCallback: boolean
  /** Whether it tells the usage, of which LangChain makes a callback of its own after the last chunk. */
  carriesUsage: boolean
}
