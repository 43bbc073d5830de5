/** Where text is written to, in blocks: text is only ever appended, to the block that is open. */
export interface TextPage {
  openBlock(): void
  append(text: string): void
  /** The open block is done: nothing is added to it any more. */
  closeBlock(): void
  clear(): void
}
