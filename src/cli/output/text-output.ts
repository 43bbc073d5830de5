import { once } from 'node:events'

/** Where text goes: the standard output or the standard error. */
export interface TextOutput {
  /** Whether a person looks at it, rather than a file or another program. */
  readonly isTerminal: boolean
  /** Aborts, with the error as its reason, once nothing can be written any more. Later text is let go. */
  readonly closed: AbortSignal
  /** Resolves when the reader is ready for more. Never rejects. */
  write(text: string): Promise<void>
  /** Resolves when all that was written has been handed over. */
  flush(): Promise<void>
}

/** The part of a Node stream that is written to; the process's own two outputs have it. */
export type OutputStream = NodeJS.WritableStream & { isTTY?: boolean }

export function createTextOutput(stream: OutputStream): TextOutput {
  const closing = new AbortController()
  const closed = closing.signal
  stream.on('error', (error) => closing.abort(error))
  return {
    isTerminal: stream.isTTY === true,
    closed,
    async write(text) {
      if (closed.aborted || text === '' || stream.write(text)) return
      await once(stream, 'drain', { signal: closed }).catch(() => {})
    },
    async flush() {
      if (closed.aborted) return
      // The callback comes after an error too.
      await new Promise<void>((resolve) => stream.write('', () => resolve()))
    }
  }
}
