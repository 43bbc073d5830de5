/** Beyond this, in UTF-16 units, nothing more waits for a disk that takes nothing, unless it cannot be spared. */
export const MAXIMUM_PENDING_LENGTH = 16 * 1024 * 1024

/**
 * Lines on their way to a file, in a bounded space. Where it is full, lines that can be spared are left out: the deltas,
 * whose whole text comes again with the terminal event.
 */
export class PendingLines {
  #lines: string[] = []
  #length = 0

  /** In UTF-16 units. */
  get length(): number {
    return this.#length
  }

  add(line: string, canBeSpared: boolean): void {
    if (canBeSpared && this.#length > MAXIMUM_PENDING_LENGTH) return
    this.#lines.push(line)
    this.#length += line.length
  }

  /** How many there are now, and their text; they stay until `drop` says that they arrived. */
  peek(): { count: number; text: string } {
    return { count: this.#lines.length, text: this.#lines.join('') }
  }

  drop(count: number): void {
    const dropped = this.#lines.splice(0, count)
    for (const line of dropped) this.#length -= line.length
  }
}
