/** Writes a text that grows at its end. */
export interface TextWriter {
  append(text: string): void
  /** The text is whole. Nothing is appended any more, unless it is cleared. */
  finish(): void
  clear(): void
}
