import { CALLBACK_NAMES, type CallbackName, UNKNOWN } from '../../../shared/trace'
import { TraceTable } from './trace-table'

/** How much of all arguments is kept, and of one callback's, in UTF-16 units. */
const MOST_CHARACTERS = 2 * 1024 * 1024
const MOST_OF_ONE = 20_000

/** LangChain's callbacks, in their order, with their arguments as JSON. */
export class CallbackLog {
  readonly rows = new TraceTable('callbacks')
  readonly #arguments: string[] = []
  readonly #now: () => number
  #keptCharacters = 0
  #lostCharacters = 0

  /** @param now the time in ticks */
  constructor(now: () => number) {
    this.#now = now
  }

  get lostCharacters(): number {
    return this.#lostCharacters
  }

  /** Answers the row. The arguments are not looked at any more once there is no room for them. */
  add(name: CallbackName, describe: () => unknown, event = UNKNOWN): number {
    const row = this.rows.add({ at: this.#now(), name: CALLBACK_NAMES.indexOf(name), event })
    if (this.#keptCharacters < MOST_CHARACTERS) this.#keep(row, describe)
    return row
  }

  /** Null where they were not kept. */
  read(row: number): string | null {
    return this.#arguments[row] ?? null
  }

  #keep(row: number, describe: () => unknown): void {
    const whole = JSON.stringify(describe()) ?? ''
    const kept = whole.slice(0, MOST_OF_ONE)
    this.#lostCharacters += whole.length - kept.length
    this.#keptCharacters += kept.length
    if (row !== UNKNOWN) this.#arguments[row] = kept
  }
}
