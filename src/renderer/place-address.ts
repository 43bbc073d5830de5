/** The fragment of the window's address: it names the open place, so that a reloaded window is where it was. */
export interface PlaceAddress {
  /** Such as `#history`, or empty. */
  read(): string
  /** Goes there, as a link would. */
  open(fragment: string): void
  /** Sets it with no news of it and no trace in the history of the window. */
  replace(fragment: string): void
  onChange(listener: () => void): void
  /** Leaves every place: closes the window. */
  close(): void
}
