import { BlockBorders } from './block-borders'
import { EventStreamDecoder, type EventStreamOptions } from './event-stream-decoder'
import { createLimitFault, createPackingFault, isPackingError } from './response-faults'

export interface EventStreamBodyOptions extends EventStreamOptions {
  /** Bytes accepted in all. */
  maximumBytes: number
  /** Called when the `[DONE]` marker arrives. */
  onDone(): void
  /** Called with what is known of the stream so far. */
  onCounted?(counts: StreamCounts): void
}

/** What of a stream is handed on in another form, or not at all. */
export interface StreamCounts {
  /** Deltas that were handed on as part of another one. */
  joinedDeltas: number
  /** Replies beside the first one, which are left out. */
  otherReplies: number
  /** Their pieces. */
  leftOutPieces: number
}

/** How a body ended: well, where there is no error in it. */
interface Ending {
  error?: unknown
}

/**
 * A response body as LangChain can read it without losing anything: whole events in their plainest form, an end at
 * `[DONE]` though the socket stays open, and an error where the stream broke, after all the text that came before it.
 * Read only as fast as it is asked for. Letting go of it closes the socket.
 */
export function readEventStreamBody(
  body: ReadableStream<Uint8Array>,
  options: EventStreamBodyOptions
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const decoder = new EventStreamDecoder(options)
  const { wire } = options
  const borders = wire && new BlockBorders()
  const encoder = new TextEncoder()
  let receivedBytes = 0
  let ending: Ending | null = null

  /** Block by block, so that it is known where in the body each event stood. */
  function decodeBlocks(bytes: Uint8Array, ends: readonly number[]): string {
    let text = ''
    let start = 0
    for (const end of ends) {
      text += decoder.decode(bytes.subarray(start, end))
      wire?.blockEnded(receivedBytes + end)
      start = end
    }
    return text + decoder.decode(bytes.subarray(start))
  }

  function decode(bytes: Uint8Array): string {
    wire?.bytesCame(bytes)
    const text = borders ? decodeBlocks(bytes, borders.find(bytes)) : decoder.decode(bytes)
    receivedBytes += bytes.length
    options.onCounted?.(decoder)
    if (decoder.isDone) {
      wire?.bodyEnded()
      options.onDone()
      ending = {}
    } else if (decoder.fault) ending = { error: decoder.fault }
    else if (receivedBytes > options.maximumBytes) ending = { error: createSizeFault(options) }
    return text
  }

  function end(): string {
    const last = decoder.end()
    wire?.bodyEnded()
    return last
  }

  async function readOnce(): Promise<string> {
    try {
      const { done, value } = await reader.read()
      if (!done) return decode(value)
      const last = end()
      ending = decoder.fault ? { error: decoder.fault } : {}
      return last
    } catch (error) {
      ending = { error: isPackingError(error) ? createPackingFault(options.host) : error }
      return end()
    }
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = ''
        while (text === '' && !ending) text = await readOnce()
        if (ending) reader.cancel().catch(() => undefined)
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (!ending) return
        if (!('error' in ending)) controller.close()
        // The error comes with the pull after the last text's: to error a stream is to throw away what it holds.
        else if (text === '') controller.error(ending.error)
      },
      cancel: (reason) => reader.cancel(reason)
    },
    { highWaterMark: 0 }
  )
}

function createSizeFault({ host, maximumBytes }: EventStreamBodyOptions) {
  return createLimitFault(host, 'response', `${maximumBytes} bytes`)
}
