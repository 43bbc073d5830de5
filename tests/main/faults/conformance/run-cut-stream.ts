import type { RemoteProviderId } from '../../../../src/main/models/catalogue'
import type { Delivery } from '../../../../src/shared/delivery'
import { systemTimer } from '../../../../src/shared/timer'
import type { ChatCompletionsServer } from '../../../helpers/chat-completions-server'
import { cutAt } from '../../../helpers/event-stream-bytes'
import { streamBytes } from '../../../helpers/response-scripts'
import { requestFor, sourceFor } from '../provider-case'
import { recordRun } from '../recorded-run'
import type { Reading } from './independent-reading'

/** Streams bytes from the server through LangChain, cut at exactly these positions, and tells what the run said. */
export async function runCutStream(
  server: ChatCompletionsServer,
  provider: RemoteProviderId,
  bytes: Uint8Array,
  positions: readonly number[],
  delivery: Delivery = 'exact'
) {
  server.respondWith(streamBytes([bytes]))
  const request = requestFor(provider)
  const run = recordRun({
    request,
    source: sourceFor(request, server.origin, { fetch: cuttingFetch(positions), timer: systemTimer, delivery }),
    timer: systemTimer,
    onBackOff: () => {}
  })
  const end = await run.ended
  const deltas: Reading['deltas'] = []
  for (const event of run.events) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      deltas.push({ type: event.type, text: event.text })
    }
  }
  return { end, deltas }
}

/** The network joins what a server writes apart; so the cutting is done where the body is handed over. */
export function cuttingFetch(positions: readonly number[]): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    const pieces = cutAt(new Uint8Array(await response.arrayBuffer()), positions)
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift()
        if (piece) controller.enqueue(piece)
        else controller.close()
      }
    })
    return new Response(body, { status: response.status, headers: response.headers })
  }
}
