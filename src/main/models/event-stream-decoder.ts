import { createParser, type EventSourceMessage, type EventSourceParser } from 'eventsource-parser'
import type { Delivery } from '../../shared/delivery'
import type { ReasoningForm } from '../../shared/profile'
import type { RunFault } from '../../shared/run-error'
import type { WireObserver } from '../../shared/wire-observer'
import { CompletionChunkReader, ForeignChunk } from './completion-chunk-reader'
import { DeltaJoiner } from './delta-joiner'
import { readPlainDelta, writePlainDelta } from './plain-delta'
import { DONE_READING, readWireEvent, UNREADABLE } from './read-wire-event'
import {
  createCutFault,
  createForeignFault,
  createForeignStreamFault,
  createLimitFault,
  createMalformedFault,
  createNotAStreamFault
} from './response-faults'

export interface EventStreamOptions {
  /** Host and port that the stream comes from, for the words of a fault. */
  host: string
  /** Whether the response said that it is an event stream. */
  isDeclared: boolean
  /** The longest event accepted, in characters. */
  maximumEventLength: number
  /** How the server sends its reasoning. Default: `automatic`. */
  reasoning?: ReasoningForm
  /** Default: `exact`. */
  delivery?: Delivery | undefined
  /** Hears of every event. */
  wire?: WireObserver | undefined
}

/** As much of a body that is no event stream as is read to quote from it. */
const HEAD_LENGTH = 2048

/** Takes bytes in as the network cut them, gives whole events out, as text of an event stream in its plainest form. */
export class EventStreamDecoder {
  readonly #options: EventStreamOptions
  readonly #utf8 = new TextDecoder()
  readonly #chunks: CompletionChunkReader
  readonly #parser: EventSourceParser
  readonly #joiner: DeltaJoiner | null
  #output = ''
  #head = ''
  #hasEvents = false
  #isEnding = false
  #isDone = false
  #fault: RunFault | null = null

  constructor(options: EventStreamOptions) {
    this.#options = options
    this.#chunks = new CompletionChunkReader(options.reasoning)
    this.#joiner = options.delivery === 'throughput' ? new DeltaJoiner() : null
    this.#parser = createParser({
      maxBufferSize: options.maximumEventLength,
      onEvent: (event) => this.#takeEvent(event),
      onError: ({ type }) => {
        if (type === 'max-buffer-size-exceeded') this.#fault = this.#createLengthFault()
      }
    })
  }

  /** Whether `[DONE]` has come; nothing after it counts. */
  get isDone(): boolean {
    return this.#isDone
  }

  /** What is wrong with the stream. The text that was given out before is still good. */
  get fault(): RunFault | null {
    return this.#fault
  }

  /** How many deltas have been handed on as part of another one. */
  get joinedDeltas(): number {
    return this.#joiner?.joined ?? 0
  }

  /** How many replies beside the one that is followed the stream has shown, and are left out. */
  get otherReplies(): number {
    return this.#chunks.otherReplies
  }

  /** How many pieces of those have come. */
  get leftOutPieces(): number {
    return this.#chunks.leftOutPieces
  }

  /** The events that these bytes complete. */
  decode(bytes: Uint8Array): string {
    return this.#take(this.#utf8.decode(bytes, { stream: true }))
  }

  /** The end of the bytes: what was held back. The blank line that ends an event is sometimes left out after the last. */
  end(): string {
    this.#isEnding = true
    const last = this.#take(`${this.#utf8.decode()}\n\n`) + this.#takeHeld()
    const { host, isDeclared } = this.#options
    this.#refuseForeign()
    if (!this.#hasEvents && !isDeclared) this.#fault ??= createNotAStreamFault(host, this.#head)
    return last
  }

  #take(text: string): string {
    this.#output = ''
    if (!this.#hasEvents && this.#head.length < HEAD_LENGTH) this.#head += text
    if (!this.#hasEvents && startsLikeDocument(this.#head)) this.#takeDocument()
    else if (!this.#fault) this.#parser.feed(text)
    // Nothing that has come waits for what may come: deltas are joined within one read only.
    this.#flush()
    return this.#output
  }

  /** Reads on until there is enough to quote. */
  #takeDocument(): void {
    if (!this.#isEnding && this.#head.length < HEAD_LENGTH) return
    this.#fault = createNotAStreamFault(this.#options.host, this.#head)
  }

  #takeEvent({ event, data }: EventSourceMessage): void {
    this.#hasEvents = true
    // An event without data keeps a connection alive; the SDK would take it for malformed JSON.
    if (this.#isDone || this.#fault) return
    const trimmed = data.trim()
    if (trimmed === '') return
    if (trimmed === '[DONE]') this.#takeDone(event)
    else this.#takeChunk(event, data)
  }

  #takeDone(event: string | undefined): void {
    this.#refuseForeign()
    if (this.#fault) return
    this.#isDone = true
    this.#flush()
    this.#options.wire?.eventRead(DONE_READING)
    this.#output += this.#takeHeld() + encodeEvent(event, '[DONE]')
  }

  /** A stream of some other protocol would seem to end well, without a word. */
  #refuseForeign(): void {
    if (this.#chunks.isForeign) this.#fault ??= createForeignStreamFault(this.#options.host, this.#head)
  }

  #takeHeld(): string {
    const held = this.#chunks.end()
    if (held !== '') this.#options.wire?.heldTextHandedOn()
    return encodeEvent(undefined, held)
  }

  #takeChunk(event: string | undefined, json: string): void {
    const read = this.#readChunk(json, event)
    this.#options.wire?.eventRead(read ? readWireEvent(read.chunk) : UNREADABLE)
    // Nothing after either is read.
    if (!read || read.chunk.error) {
      this.#flush()
      this.#output += this.#takeHeld()
    }
    if (!read) return
    const plain = event === undefined ? readPlainDelta(read.chunk) : null
    if (plain) this.#output += encodeEvent(undefined, this.#joiner?.take(plain) ?? writePlainDelta(plain))
    else {
      this.#flush()
      this.#output += encodeEvent(event, read.toText())
    }
  }

  #flush(): void {
    if (this.#joiner) this.#output += encodeEvent(undefined, this.#joiner.flush())
  }

  #readChunk(json: string, event: string | undefined): ReturnType<CompletionChunkReader['read']> | null {
    const { host } = this.#options
    try {
      return this.#chunks.read(json)
    } catch (error) {
      if (error instanceof ForeignChunk) {
        this.#fault = createForeignFault(host, error.field)
        return null
      }
      if (event === 'error' && !this.#isEnding) return this.#chunks.read(JSON.stringify({ error: { message: json } }))
      this.#fault = this.#isEnding ? createCutFault(host) : createMalformedFault(host, json)
      return this.#isEnding ? this.#chunks.readCut(json) : null
    }
  }

  #createLengthFault(): RunFault {
    return createLimitFault(this.#options.host, 'chunk', `${this.#options.maximumEventLength} characters`)
  }
}

/** No line of an event stream begins like HTML or JSON. */
function startsLikeDocument(head: string): boolean {
  return /^\s*[<{[]/.test(head)
}

/** Data that is written over several lines stays so. Without data there is no event. */
function encodeEvent(event: string | undefined, data: string): string {
  if (data === '') return ''
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data.replaceAll('\n', '\ndata: ')}\n\n`
}
