import { makeOneLine } from './output/harmless-text'

/** What was asked for makes no sense as it stands. The message is one line: it names the thing and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(message: string) {
    // It may repeat what was written, which can hold anything.
    super(makeOneLine(message))
  }
}
