/** Keeps the place of a reader who is not at the end while the same text is written anew in another view. */
export class PlaceKeeper {
  readonly #scroller: HTMLElement
  /** How far down the reader is, from 0 to 1; null where there is no place to keep. */
  #share: number | null

  constructor(scroller: HTMLElement, isFollowing: boolean) {
    this.#scroller = scroller
    this.#share = isFollowing ? null : scroller.scrollTop / Math.max(1, scroller.scrollHeight)
  }

  /** The page is the one it was: its place is kept by itself. */
  forget(): void {
    this.#share = null
  }

  /** Goes back to the place once the text is whole. Returns whether there is none left to wait for. */
  restore(isWhole: boolean): boolean {
    if (this.#share !== null && isWhole) {
      this.#scroller.scrollTop = this.#share * this.#scroller.scrollHeight
      this.#share = null
    }
    return this.#share === null
  }
}
