/**
 * What the window's clock reads when main's reads 0. The two have no common beginning, but what is sent arrives later:
 * every message one way bounds the difference from below, every message the other way from above.
 */
export class WindowClock {
  #lowest = Number.NEGATIVE_INFINITY
  #highest = Number.POSITIVE_INFINITY

  /** The window received at `receivedMs` (its own clock) what main sent at `sentMs`. */
  windowReceived(sentMs: number, receivedMs: number): void {
    this.#highest = Math.min(this.#highest, receivedMs - sentMs)
  }

  /** Main received at `receivedMs` what the window sent at `sentMs` (its own clock). */
  mainReceived(sentMs: number, receivedMs: number): void {
    this.#lowest = Math.max(this.#lowest, sentMs - receivedMs)
  }

  /** A time of the window's on main's clock; null before there was a message either way. */
  toMain(windowMs: number): number | null {
    const offset = (this.#lowest + this.#highest) / 2
    return Number.isFinite(offset) ? windowMs - offset : null
  }
}
