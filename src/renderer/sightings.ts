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

/** A batch that came since the last frame. */
interface Awaited {
  runId: string
  sighting: BatchSighting
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
  /** Those of which it is not known yet when they are on the screen. */
  const unpainted = new Set<BatchSighting>()
  let frame: Awaited[] | null = null
  let isTelling = false

  function openFrame(): Awaited[] {
    let awaited: Awaited[] = []
    onFrame(
      () => {
        awaited = frame ?? []
        frame = null
        noteCommits(awaited)
      },
      () => {
        const nowMs = timer.now()
        for (const { sighting } of awaited) if (unpainted.delete(sighting)) sighting.paintedMs = nowMs
      }
    )
    return []
  }

  /** Whether a run is in sight is asked in the frame, which is laid out by then, and once: else it would be laid out for it. */
  function noteCommits(awaited: readonly Awaited[]): void {
    const nowMs = timer.now()
    const shown = new Map<string, boolean>()
    for (const { runId, sighting } of awaited) {
      const isInSight = shown.get(runId) ?? isShown(runId)
      shown.set(runId, isInSight)
      if (isInSight) sighting.committedMs ??= nowMs
      else if (unpainted.delete(sighting)) sighting.committedMs = null
    }
  }

  function tell(): void {
    isTelling = false
    const latestMs = timer.now() - TELL_INTERVAL_MS
    for (const [runId, sightings] of seen) {
      // What will be on the screen in a moment is told the next time; what is not by then, never was.
      const isSettled = (sighting: BatchSighting) => !unpainted.has(sighting) || sighting.receivedMs <= latestMs
      tellOf(runId, sightings.filter(isSettled))
      const rest = sightings.filter((sighting) => !isSettled(sighting))
      if (rest.length > 0) seen.set(runId, rest)
      else seen.delete(runId)
    }
    // A hidden window has no frames: it must not gather what waits for one.
    frame = frame?.filter(({ sighting }) => unpainted.has(sighting)) ?? null
    if (seen.size > 0) tellSoon()
  }

  function tellOf(runId: string, sightings: BatchSighting[]): void {
    for (let from = 0; from < sightings.length; from += MOST_SIGHTINGS) {
      const some = sightings.slice(from, from + MOST_SIGHTINGS)
      for (const sighting of some) if (unpainted.delete(sighting)) sighting.committedMs = null
      void bridge.invoke('trace:seen', { runId, sentMs: timer.now(), sightings: some })
    }
  }

  function tellSoon(): void {
    if (isTelling) return
    isTelling = true
    timer.schedule(TELL_INTERVAL_MS, tell)
  }

  return ({ runId, sequence, isTraced }) => {
    if (!isTraced) return
    const sighting: BatchSighting = { sequence, receivedMs: timer.now(), committedMs: null, paintedMs: null }
    const sightings = seen.get(runId)
    if (sightings) sightings.push(sighting)
    else seen.set(runId, [sighting])
    if (!isLate(runId)) sighting.committedMs = timer.now()
    frame ??= openFrame()
    frame.push({ runId, sighting })
    unpainted.add(sighting)
    tellSoon()
  }
}
