import { UNKNOWN, WIRE_MARKS, type WireResponse } from '../../../shared/trace'
import type { WireEventReading, WireObserver } from '../../../shared/wire-observer'
import type { ChunkContent } from '../read-chunk'
import { GrowingColumn } from './growing-column'
import { TraceTable } from './trace-table'

/** How much of the bodies is kept, in bytes. */
export const MOST_WIRE_BYTES = 4 * 1024 * 1024

/** A block shorter than this is a line end of its own, as some servers send them: nothing to look at. */
const SHORTEST_BLOCK = 3

/**
 * What came over the wire, and which callback each event led to. The two are joined by their order, which is LangChain's
 * own: it reads one event after the other and has its callback taken before it reads the next.
 */
export class WireLog implements WireObserver {
  readonly reads = new TraceTable('reads')
  readonly events = new TraceTable('events')
  readonly #now: () => number
  readonly #responses: WireResponse[] = []
  /** Where each response's body begins in `#bytes`; `UNKNOWN` where that is full. */
  readonly #bodyStarts: number[] = []
  /** The events that callbacks are still to come of, in their order. */
  #expected = new GrowingColumn()
  #nextExpected = 0
  #usageEvent = UNKNOWN
  #bytes = new Uint8Array(64 * 1024)
  #keptBytes = 0
  #lostBytes = 0
  #receivedBytes = 0
  #bodyBytes = 0
  #blockStart = 0
  #openEvents: number[] = []

  /** @param now the time in ticks */
  constructor(now: () => number) {
    this.#now = now
  }

  get responses(): readonly WireResponse[] {
    return this.#responses
  }

  get lostBytes(): number {
    return this.#lostBytes
  }

  responseCame(status: number, headers: WireResponse['headers']): void {
    this.#responses.push({ at: this.#now(), status, headers })
    this.#bodyStarts.push(this.#keptBytes)
    this.#expected = new GrowingColumn()
    this.#nextExpected = 0
    this.#usageEvent = UNKNOWN
    this.#bodyBytes = 0
    this.#blockStart = 0
    this.#openEvents = []
  }

  bytesCame(bytes: Uint8Array): void {
    this.#keep(bytes)
    this.#bodyBytes += bytes.length
    this.#receivedBytes += bytes.length
    this.reads.add({ at: this.#now(), bytes: this.#receivedBytes })
  }

  eventRead({ kind, makesCallback, carriesUsage }: WireEventReading): void {
    const event = this.#addEvent(kind === 'chunk' ? WIRE_MARKS.event : WIRE_MARKS.event | WIRE_MARKS[kind])
    this.#openEvents.push(event)
    if (makesCallback) this.#expected.push(event)
    if (carriesUsage) this.#usageEvent = event
  }

  heldTextHandedOn(): void {
    this.#expected.push(this.events.length - 1)
  }

  blockEnded(offset: number): void {
    const length = offset - this.#blockStart
    if (this.#openEvents.length === 0 && length >= SHORTEST_BLOCK) this.#openEvents.push(this.#addEvent(0))
    for (const event of this.#openEvents) this.events.set(event, 'length', length)
    this.#openEvents = []
    this.#blockStart = offset
  }

  bodyEnded(): void {
    this.blockEnded(this.#bodyBytes)
  }

  /**
   * A callback came with this content. Answers the event that it is made of, `UNKNOWN` where there is none: after the
   * last one LangChain makes a callback of its own for the usage.
   */
  callbackCame(callback: number, content: ChunkContent): number {
    const event = this.#takeExpected() ?? (content.usage ? this.#usageEvent : UNKNOWN)
    if (event === UNKNOWN) return UNKNOWN
    if (this.events.get(event, 'callback') === UNKNOWN) this.events.set(event, 'callback', callback)
    this.events.set(event, 'marks', this.events.get(event, 'marks') | marksOf(content))
    return event
  }

  /** The bytes of an event as they came; null where they were not kept. */
  read(event: number): Uint8Array | null {
    const bodyStart = this.#bodyStarts[this.events.get(event, 'response')]
    const [start, length] = [this.events.get(event, 'start'), this.events.get(event, 'length')]
    if (bodyStart === undefined || length === UNKNOWN || bodyStart + start + length > this.#keptBytes) return null
    return this.#bytes.subarray(bodyStart + start, bodyStart + start + length)
  }

  #addEvent(marks: number): number {
    const response = this.#responses.length - 1
    return this.events.add({ at: this.#now(), response, start: this.#blockStart, marks })
  }

  #takeExpected(): number | undefined {
    const event = this.#expected.get(this.#nextExpected)
    if (event !== undefined) this.#nextExpected += 1
    return event
  }

  /** Doubles, up to the bound: in all each byte is copied about twice. After the first that is lost all are. */
  #keep(bytes: Uint8Array): void {
    const needed = this.#keptBytes + bytes.length
    if (this.#lostBytes > 0 || needed > MOST_WIRE_BYTES) {
      this.#lostBytes += bytes.length
      return
    }
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.min(MOST_WIRE_BYTES, Math.max(needed, this.#bytes.length * 2)))
      grown.set(this.#bytes.subarray(0, this.#keptBytes))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#keptBytes)
    this.#keptBytes = needed
  }
}

function marksOf({ text, reasoning, hasToolCall, finishReason, usage }: ChunkContent): number {
  return (
    WIRE_MARKS.callback |
    (text ? WIRE_MARKS.text : 0) |
    (reasoning ? WIRE_MARKS.reasoning : 0) |
    (hasToolCall ? WIRE_MARKS.toolCall : 0) |
    (finishReason ? WIRE_MARKS.finish : 0) |
    (usage ? WIRE_MARKS.usage : 0)
  )
}
