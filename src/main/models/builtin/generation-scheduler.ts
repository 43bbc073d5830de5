import type { Generation, StoryEnd } from './generation'

/** Where a generation's text goes. After `onEnd` or `onFault` nothing more comes. */
export interface GenerationListener {
  onText(text: string): void
  onEnd(end: StoryEnd): void
  onFault(cause: unknown): void
}

/** A generation that takes its turns. */
export interface ScheduledGeneration {
  /** Allows so many more pieces of text. */
  grant(credit: number): void
  /** No token is made any more. */
  abort(): void
}

interface Entry {
  generation: Generation
  listener: GenerationListener
  credit: number
}

/**
 * Takes turns among the generations of several runs, a token each, and lets none run ahead of its reader: a generation
 * rests while it has no credit. Between two tokens the thread is free to hear of credit and aborts.
 */
export class GenerationScheduler {
  /** In the order of their turns. */
  readonly #entries = new Set<Entry>()
  readonly #defer: (turn: () => void) => void
  #isTurnDue = false

  /** @param defer calls its argument once, after what waits in the event loop: `setImmediate` */
  constructor(defer: (turn: () => void) => void) {
    this.#defer = defer
  }

  /** @param credit the pieces of text that may be made before more are granted */
  start(generation: Generation, credit: number, listener: GenerationListener): ScheduledGeneration {
    const entry = { generation, listener, credit }
    this.#entries.add(entry)
    this.#planTurn()
    return {
      grant: (more) => {
        entry.credit += more
        this.#planTurn()
      },
      abort: () => this.#entries.delete(entry)
    }
  }

  #planTurn(): void {
    if (this.#isTurnDue) return
    this.#isTurnDue = true
    this.#defer(() => this.#takeTurn())
  }

  #takeTurn(): void {
    this.#isTurnDue = false
    for (const entry of this.#entries) {
      if (entry.credit <= 0) continue
      this.#entries.delete(entry)
      if (step(entry)) this.#entries.add(entry)
      this.#planTurn()
      return
    }
  }
}

/** Whether there is more to come. */
function step(entry: Entry): boolean {
  try {
    const { text, end } = entry.generation.step()
    if (text !== '') {
      entry.credit -= 1
      entry.listener.onText(text)
    }
    if (end !== null) entry.listener.onEnd(end)
    return end === null
  } catch (cause) {
    entry.listener.onFault(cause)
    return false
  }
}
