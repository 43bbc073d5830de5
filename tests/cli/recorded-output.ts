import type { TextOutput } from '../../src/cli/output/text-output'

/** An output that keeps what was written. */
export interface RecordedOutput extends TextOutput {
  text: string
}

export function createRecordedOutput({ isTerminal = false } = {}): RecordedOutput {
  return {
    isTerminal,
    closed: new AbortController().signal,
    text: '',
    async write(text) {
      // As UTF-8, which knows no half of a character.
      this.text += Buffer.from(text).toString()
    },
    async flush() {}
  }
}
