import type { CheckState, CheckStep, CheckStepName } from '../../../shared/connection-check'
import type { SerializedRunError } from '../../../shared/run-error'
import type { Timer } from '../../../shared/timer'

/** Words the steps and times them. */
export class Checklist {
  readonly #timer: Timer
  readonly #startedAtMs = new Map<CheckStepName, number>()
  #current: CheckStepName | null = null

  constructor(timer: Timer) {
    this.#timer = timer
  }

  /** The step that is running, null between two. */
  get current(): CheckStepName | null {
    return this.#current
  }

  start(name: CheckStepName): CheckStep {
    this.#current = name
    this.#startedAtMs.set(name, this.#timer.now())
    return { name, state: 'running', message: DOING[name] }
  }

  end(name: CheckStepName, state: Exclude<CheckState, 'running' | 'failed'>, message: string): CheckStep {
    return { name, state, message, durationMs: this.#take(name) }
  }

  fail(name: CheckStepName, { code, message }: Pick<SerializedRunError, 'code' | 'message'>): CheckStep {
    return { name, state: 'failed', message, code, durationMs: this.#take(name) }
  }

  #take(name: CheckStepName): number {
    if (this.#current === name) this.#current = null
    const startedAtMs = this.#startedAtMs.get(name)
    return startedAtMs === undefined ? 0 : Math.round(this.#timer.now() - startedAtMs)
  }
}

const DOING: Readonly<Record<CheckStepName, string>> = {
  address: 'Looking for the server.',
  proxy: 'Looking for a proxy in between.',
  tls: 'Looking at its certificate.',
  authentication: 'Asking for one word.',
  model: 'Waiting for the model.',
  'first-token': 'Waiting for the first token.',
  'finish-reason': 'Waiting for the end.',
  usage: 'Looking for the count of tokens.',
  cancellation: 'Asking again, to stop it at the first token.'
}
