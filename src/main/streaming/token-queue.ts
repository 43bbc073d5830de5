import { Fifo } from './fifo'

const ROOM = Promise.resolve()

export interface TokenQueueOptions {
  /** Items that the queue holds at most. At least 1. */
  capacity: number
  /** Ends the queue: nothing more is taken in, waiting producers go on, the consumer gets what is there and then the end. */
  signal?: AbortSignal
}

/**
 * What stands between LangChain's callbacks and the run: bounded, one consumer, ended by its end marker or an error.
 * A producer that awaits `push` is slowed to the pace of the consumer.
 */
export class TokenQueue<Item> implements AsyncIterable<Item> {
  readonly capacity: number
  readonly #items = new Fifo<Item>()
  /** Resolves the pushes whose items have no room yet; those items are the last ones of `#items`. */
  readonly #waitingProducers = new Fifo<() => void>()
  #wakeConsumer: (() => void) | null = null
  #end: { error?: unknown } | null = null
  #isConsumed = false
  #highWater = 0

  constructor({ capacity, signal }: TokenQueueOptions) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`A queue's capacity is a whole number from 1, not ${capacity}.`)
    }
    this.capacity = capacity
    if (signal?.aborted) this.#finish({})
    else signal?.addEventListener('abort', () => this.#finish({}, true), { once: true })
  }

  /** Items inside now, never more than the capacity. */
  get depth(): number {
    return Math.min(this.#items.size, this.capacity)
  }

  /** The greatest depth so far. */
  get highWater(): number {
    return this.#highWater
  }

  get isFull(): boolean {
    return this.#items.size >= this.capacity
  }

  /** Whether it takes nothing more: closed, failed, aborted, or left by its consumer. */
  get hasEnded(): boolean {
    return this.#end !== null
  }

  /** Resolves once the item has room, or nobody will take it any more. After the end the item is dropped. */
  push(item: Item): Promise<void> {
    if (this.#end) return ROOM
    this.#items.add(item)
    this.#wake()
    if (this.#items.size > this.capacity) return new Promise((resolve) => this.#waitingProducers.add(resolve))
    this.#highWater = Math.max(this.#highWater, this.depth)
    return ROOM
  }

  /** Puts the end marker in. The first of `close` and `fail` counts, later ones do nothing. */
  close(): void {
    this.#finish({})
  }

  /** Puts an error in: the consumer gets what was pushed before it, then the error is thrown at it. */
  fail(error: unknown): void {
    this.#finish({ error })
  }

  /** Takes out everything that is there, without waiting. */
  drain(): Item[] {
    const items: Item[] = []
    while (this.#items.size > 0) items.push(this.#take())
    return items
  }

  /** @throws Error at a second consumer; while iterating, the error that `fail` put in. */
  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    if (this.#isConsumed) throw new Error('A token queue has one consumer, and this one has it already.')
    this.#isConsumed = true
    return {
      next: () => this.#next(),
      return: async () => {
        this.#finish({}, true)
        this.drain()
        return { value: undefined, done: true }
      }
    }
  }

  async #next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#items.size === 0) {
      if (this.#end) return this.#atEnd(this.#end)
      await new Promise<void>((resolve) => {
        this.#wakeConsumer = resolve
      })
    }
    return { value: this.#take(), done: false }
  }

  #atEnd(end: { error?: unknown }): IteratorResult<Item, undefined> {
    this.#end = {}
    if ('error' in end) throw end.error
    return { value: undefined, done: true }
  }

  /** Only while there are items. */
  #take(): Item {
    const item = this.#items.take() as Item
    this.#waitingProducers.take()?.()
    return item
  }

  #finish(end: { error?: unknown }, releasesProducers = false): void {
    this.#end ??= end
    while (releasesProducers && this.#waitingProducers.size > 0) this.#waitingProducers.take()?.()
    this.#wake()
  }

  #wake(): void {
    this.#wakeConsumer?.()
    this.#wakeConsumer = null
  }
}
