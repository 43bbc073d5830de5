import type { RemoteProviderId } from '../../../src/main/models/catalogue'
import { DEFAULT_RESPONSE_LIMITS } from '../../../src/main/models/provider-fetch'
import type { Delivery } from '../../../src/shared/delivery'
import type { TerminalRunEvent } from '../../../src/shared/run-event'
import type { Timer } from '../../../src/shared/timer'
import { type FaultRow, ROW_LIMITS } from './fault-row'
import { openStage, type Stage } from './open-stage'
import { requestFor, sourceFor } from './provider-case'
import { type RecordedRun, recordRun } from './recorded-run'
import { createTappedFetch } from './tapped-fetch'

/** Time as a row has it: in the test's hands, or the real one. */
export interface RowTime {
  timer: Timer
  /** Lets so much time pass. */
  pass(delayMs: number): Promise<void>
  /** Lets a back-off of so much time pass, once it has begun. */
  passBackOff(delayMs: number): Promise<void>
}

/** What is left when a row has been played. Sockets and servers are closed by then. */
export interface PlayedRow extends Stage {
  run: RecordedRun
  end: TerminalRunEvent
}

/** Plays one row of the matrix on one provider: real servers, LangChain, the streaming core. */
export async function playRow(
  row: FaultRow,
  provider: RemoteProviderId,
  time: RowTime,
  delivery: Delivery = 'exact'
): Promise<PlayedRow> {
  const stage = await openStage(row)
  const { server, origin } = stage
  try {
    const { fetch, hasReceived } = createTappedFetch()
    const request = requestFor(provider, ROW_LIMITS)
    const limits = { ...DEFAULT_RESPONSE_LIMITS, ...row.limits }
    const run = recordRun({
      request,
      source: sourceFor(request, origin, { fetch, timer: time.timer, limits, delivery }),
      timer: time.timer,
      onBackOff: async (delayMs) => {
        if (!row.isBackOffHeld) await time.passBackOff(delayMs)
      }
    })
    await row.meanwhile?.({ server, run, pass: time.pass, hasReceived })
    const end = await run.ended
    // The server ends no socket that holds an unfinished body: the client has let go of them all.
    await server.allSocketsClosed()
    return { ...stage, run, end }
  } finally {
    await stage.close()
  }
}
