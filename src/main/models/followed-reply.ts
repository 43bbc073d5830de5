/** As much of one reply's part of a chunk as tells what it is. */
interface ReplyPart {
  index?: unknown
  finish_reason?: unknown
  delta?: unknown
  message?: unknown
  text?: unknown
}

const FIRST = '0'

/**
 * The one reply of a stream that is shown: number 0, unless another one says something before there is any sign of that.
 * Some servers number an only reply from 1, and where several are asked for, the beginnings of others may come first.
 */
export class FollowedReply {
  #number: string | null = null
  readonly #others = new Set<string>()
  #leftOut = 0

  /** Its number in the chunks, the first one's before any is followed. */
  get number(): string {
    return this.#number ?? FIRST
  }

  /** How many others the stream has shown. */
  get others(): number {
    return this.#others.size
  }

  /** How many of their pieces have come. */
  get leftOut(): number {
    return this.#leftOut
  }

  /** Whether a list is that of nearly every chunk: the first reply's part alone. */
  isAlone(parts: readonly (ReplyPart | null)[]): boolean {
    return this.#number === FIRST && parts.length === 1 && Boolean(parts[0]) && !parts[0]?.index
  }

  /** Its own part of a list, numbered as the first one; the same list where nothing else is in it. */
  choose<Part extends ReplyPart>(parts: (Part | null)[]): (Part | null)[] {
    const known = parts.filter((part) => part !== null)
    this.#number ??= numberToFollow(known)
    const own = known.find((part) => numberOf(part) === this.#number)
    this.#leaveOut(known.filter((part) => part !== own))
    if (!own) return []
    if (!own.index && parts.length === 1) return parts
    own.index = 0
    return [own]
  }

  #leaveOut(parts: readonly ReplyPart[]): void {
    this.#leftOut += parts.length
    for (const part of parts) this.#others.add(numberOf(part))
    // Its beginning may have been taken for another's.
    if (this.#number !== null) this.#others.delete(this.#number)
  }

  /** Whether a chunk that broke off is its own, as far as that can be read. */
  owns(cutJson: string): boolean {
    const number = /"index"\s*:\s*"?(\d+)/.exec(cutJson)?.[1]
    return number === undefined ? this.others === 0 : number === (this.#number ?? number)
  }
}

function numberToFollow(parts: readonly ReplyPart[]): string | null {
  const followed = parts.find((part) => numberOf(part) === FIRST) ?? parts.find(saysSomething)
  return followed ? numberOf(followed) : null
}

/** Some servers leave the number out, or write it as a text. */
function numberOf({ index }: ReplyPart): string {
  return index ? String(index) : FIRST
}

/** Whether there is more in it than the role, with which each reply begins. */
function saysSomething({ delta, finish_reason: finishReason, message, text }: ReplyPart): boolean {
  return (
    Boolean(finishReason || message || text) ||
    Object.entries(delta ?? {}).some(([name, value]) => name !== 'role' && Boolean(value))
  )
}
