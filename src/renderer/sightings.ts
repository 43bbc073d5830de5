import type { Bridge } from '../shared/bridge'
import type { RunBatch } from '../shared/ipc-contract'
import type { Timer } from '../shared/timer'
import { type BatchSighting, MOST_SIGHTINGS } from '../shared/trace'

/** How often main is told: often enough for the inspector, and before it stops listening. */
const TELL_INTERVAL_MS = 250

export interface SightingsOptions {
  bridge: Pick<Bridge, 'invoke'>
  timer: Timer
  /** Calls the first listener in the next frame, after all that was asked for before, the second one after its paint. */
  onFrame(commit: () => void, paint: () => void): void
  /** Whether the run's text is in sight: else nothing of it is ever on the screen. */
  isShown(runId: string): boolean
  /** Whether something of the run's text waits for the next frame. */
  isLate(runId: string): boolean
}

/**
 * Tells main when the window had each batch of a traced run: when it came, when its text was on the page and when on the
 * screen. To be called after the batch was given to the store, so that the page has been written or has asked for
 * its frame before.
 */
export function createSightings({
  bridge,
  timer,
  onFrame,
  isShown,
  isLate
}: SightingsOptions): (batch: RunBatch) => void {
  const seen = new Map<string, BatchSighting[]>()
  let inFrame: BatchSighting[] | null = null
  let isTelling = false

  function awaitFrame(sighting: BatchSighting): void {
    if (inFrame) return void inFrame.push(sighting)
    const sightings = [sighting]
    inFrame = sightings
    const note = (name: 'committedMs' | 'paintedMs') => {
      const nowMs = timer.now()
      for (const each of sightings) each[name] ??= nowMs
    }
    onFrame(
      () => {
        inFrame = null
        note('committedMs')
      },
      () => note('paintedMs')
    )
  }

  function tell(): void {
    isTelling = false
    for (const [runId, sightings] of seen) {
      for (let from = 0; from < sightings.length; from += MOST_SIGHTINGS) {
        const some = sightings.slice(from, from + MOST_SIGHTINGS)
        void bridge.invoke('trace:seen', { runId, sentMs: timer.now(), sightings: some })
      }
    }
    seen.clear()
  }

  return ({ runId, sequence, isTraced }) => {
    if (!isTraced) return
    const sighting: BatchSighting = { sequence, receivedMs: timer.now(), committedMs: null, paintedMs: null }
    seen.set(runId, [...(seen.get(runId) ?? []), sighting])
    if (isShown(runId)) {
      if (!isLate(runId)) sighting.committedMs = timer.now()
      awaitFrame(sighting)
    }
    if (isTelling) return
    isTelling = true
    timer.schedule(TELL_INTERVAL_MS, tell)
  }
}
