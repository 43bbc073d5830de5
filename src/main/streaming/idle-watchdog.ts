import type { Timer } from '../../shared/timer'

export interface IdleWatchdogOptions {
  timer: Timer
  limitMs: number
  /** Whether the silence is our own (a full queue), so that it does not count. */
  isHeldUp: () => boolean
  /** Called once, after `limitMs` without content. */
  onIdle: () => void
}

/** Notices a silence of content. Feeding it only notes the time, so it costs nothing to speak of per token. */
export class IdleWatchdog {
  readonly #options: IdleWatchdogOptions
  #limitMs: number
  #fedAt: number
  #cancel: () => void
  #cancelExpectation = () => {}

  constructor(options: IdleWatchdogOptions) {
    this.#options = options
    this.#limitMs = options.limitMs
    this.#fedAt = options.timer.now()
    this.#cancel = options.timer.schedule(this.#limitMs, () => this.#look())
  }

  feed(): void {
    this.#fedAt = this.#options.timer.now()
  }

  /** From now on a shorter silence is enough. */
  shorten(limitMs: number): void {
    if (limitMs >= this.#limitMs) return
    this.#limitMs = limitMs
    this.feed()
    this.#cancel()
    this.#cancel = this.#options.timer.schedule(limitMs, () => this.#look())
  }

  /** Content has to come within this time, whatever the limit; where none does, `onIdle` is called. */
  expectWithin(limitMs: number, onIdle: () => void): void {
    const askedAt = this.#options.timer.now()
    this.#cancelExpectation()
    this.#cancelExpectation = this.#options.timer.schedule(limitMs, () => {
      if (this.#fedAt <= askedAt && !this.#options.isHeldUp()) onIdle()
    })
  }

  stop(): void {
    this.#cancelExpectation()
    this.#cancel()
  }

  #look(): void {
    if (this.#options.isHeldUp()) this.feed()
    const leftMs = this.#fedAt + this.#limitMs - this.#options.timer.now()
    if (leftMs <= 0) this.#options.onIdle()
    else this.#cancel = this.#options.timer.schedule(leftMs, () => this.#look())
  }
}
