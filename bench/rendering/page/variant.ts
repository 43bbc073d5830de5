/** One way of showing a growing text. */
export interface Variant {
  /** Takes what one message from main brings. */
  push(tokens: readonly string[]): void
  /** Whether each token is to come in a message of its own, at its own time; else main sends what has gathered. */
  isPerToken?: boolean
  /** Whether everything that was pushed is on the page. */
  isWhole(): boolean
  /** Whether the page shows what its name says, once it has been written: a figure of something else is worse than none. */
  isWhatItSays?(): boolean
}

export type CreateVariant = (root: HTMLElement) => Variant
