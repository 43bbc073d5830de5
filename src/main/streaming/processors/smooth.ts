import type { RunEvent, TextDeltaEvent } from '../../../shared/run-event'
import type { Timer } from '../../../shared/timer'
import { EvenPace } from './even-pace'
import type { Processor } from './processor'
import { createTextProcessor } from './text-processor'

/** How long a text may wait where nobody says. */
export const DEFAULT_LAG_MS = 300
/** From one piece of text to the next: about a frame. */
export const PACE_MS = 20

export interface SmoothOptions {
  /** No text is kept back longer than this. Default: `DEFAULT_LAG_MS`. */
  lagMs?: number | undefined
}

/**
 * Lets text out at an even pace, however unevenly it comes, and none of it later than the lag allows. Whatever else
 * comes, the end and Stop among it, lets all that waits go at once.
 */
export function createSmooth({ lagMs = DEFAULT_LAG_MS }: SmoothOptions, timer: Timer): Processor {
  return async function* smooth(events, onHeld) {
    const source = events[Symbol.asyncIterator]()
    const pace = new EvenPace(lagMs, PACE_MS)
    let last: TextDeltaEvent | null = null
    let tick: Tick | null = null

    function* release(text: string): Generator<TextDeltaEvent> {
      onHeld?.(pace.heldLength)
      if (last && text !== '') yield { ...last, text }
    }

    let arriving = nextOf(source)
    let isAtEnd = false
    try {
      for (;;) {
        const arrived = await (tick ? Promise.race([arriving, tick.passed]) : arriving)
        if (arrived === null) tick = null
        else if (arrived.done) break
        else if (arrived.value.type === 'text-delta') {
          last = arrived.value
          pace.add(last.text, timer.now())
          arriving = nextOf(source)
        } else {
          yield* release(pace.takeAll())
          yield arrived.value
          arriving = nextOf(source)
        }
        if (tick === null && pace.heldLength > 0) {
          yield* release(pace.take(timer.now()))
          if (pace.heldLength > 0) tick = startTick(timer)
        } else onHeld?.(pace.heldLength)
      }
      isAtEnd = true
      yield* release(pace.takeAll())
    } finally {
      tick?.cancel()
      if (!isAtEnd) await source.return?.()
    }
  }
}

/** What smooth is for a reader who wants no motion. */
export function createNoSmooth(): Processor {
  return createTextProcessor(() => ({ push: (text) => text, flush: () => '', heldLength: 0 }))
}

interface Tick {
  passed: Promise<null>
  cancel(): void
}

function startTick(timer: Timer): Tick {
  let cancel = () => {}
  const passed = new Promise<null>((resolve) => {
    cancel = timer.schedule(PACE_MS, () => resolve(null))
  })
  return { passed, cancel: () => cancel() }
}

/** What goes wrong is heard of where the answer is waited for, which may be later. */
function nextOf(source: AsyncIterator<RunEvent>): Promise<IteratorResult<RunEvent>> {
  const next = source.next()
  next.catch(() => {})
  return next
}
