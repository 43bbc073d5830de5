import type { RemoteProviderId } from '../../../src/main/models/catalogue'
import { DEFAULT_RESPONSE_LIMITS } from '../../../src/main/models/provider-fetch'
import type { TerminalRunEvent } from '../../../src/shared/run-event'
import type { Timer } from '../../../src/shared/timer'
import { createServerCertificate } from '../../helpers/certificates'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { type FaultRow, ROW_LIMITS } from './fault-row'
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
export interface PlayedRow {
  run: RecordedRun
  end: TerminalRunEvent
  server: ChatCompletionsServer
  /** The other server, which a redirect points at: it must never hear of anything. */
  elsewhere: ChatCompletionsServer
  host: string
}

/** Plays one row of the matrix on one provider: real servers, LangChain, the streaming core. */
export async function playRow(row: FaultRow, provider: RemoteProviderId, time: RowTime): Promise<PlayedRow> {
  const server = await startChatCompletionsServer(
    row.place === 'untrusted-certificate' ? { tls: await createServerCertificate({}) } : {}
  )
  const elsewhere = await startChatCompletionsServer()
  try {
    server.respondWith(...(typeof row.answers === 'function' ? row.answers(elsewhere.origin) : (row.answers ?? [])))
    if (row.place === 'nobody') await server.close()
    // The SDK takes an error for a time-out if its text says so, and this one's says the name.
    const origin = row.place === 'unknown-host' ? 'http://timeout.invalid' : server.origin
    const tapped = createTappedFetch()
    const request = requestFor(provider, ROW_LIMITS)
    const limits = { ...DEFAULT_RESPONSE_LIMITS, ...row.limits }
    const run = recordRun({
      request,
      source: sourceFor(request, origin, { fetch: tapped.fetch, timer: time.timer, limits }),
      timer: time.timer,
      onBackOff: async (delayMs) => {
        if (!row.isBackOffHeld) await time.passBackOff(delayMs)
      }
    })
    await row.meanwhile?.({ server, run, pass: time.pass, hasReceived: tapped.hasReceived })
    const end = await run.ended
    // Not one of the servers ends a socket that it has not been let go of: the client has closed them all.
    await server.allSocketsClosed()
    return { run, end, server, elsewhere, host: new URL(origin).host }
  } finally {
    if (row.place !== 'nobody') await server.close()
    await elsewhere.close()
  }
}
