/** One way of showing a growing text. */
export interface Variant {
  /** Takes what one message from main brings. */
  push(tokens: readonly string[]): void
  /** Whether everything that was pushed is on the page. */
  isWhole(): boolean
}

export type CreateVariant = (root: HTMLElement) => Variant
