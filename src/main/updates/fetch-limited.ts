import type { Timer } from '../../shared/timer'
import type { Fetch } from '../models/provider-fetch'

/** A feed that says nothing for so long is given up. */
const LONGEST_SILENCE_MS = 30_000

/**
 * Hands on the body of an address, piece by piece, as long as it stays within its size and keeps coming. Follows no
 * redirect.
 *
 * @throws Error whose message is one sentence for a person
 */
export async function* fetchLimited(
  url: URL,
  { fetch, timer, maximumBytes }: { fetch: Fetch; timer: Timer; maximumBytes: number }
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController()
  const giveUp = () => silence.abort(new Error(`${url.host} has said nothing for 30 seconds. Try again later.`))
  let cancel = timer.schedule(LONGEST_SILENCE_MS, giveUp)
  let bytes = 0
  try {
    const response = await fetch(url, { redirect: 'manual', signal: silence.signal })
    if (response.status === 0 || (response.status >= 300 && response.status <= 399))
      throw new Error(`${url.host} sends elsewhere for ${nameOf(url)}, which is not followed.`)
    if (!response.ok) throw new Error(`${url.host} does not give ${nameOf(url)} (status ${response.status}).`)
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > maximumBytes) throw new Error(`${nameOf(url)} is larger than it may be, so it was given up.`)
      yield chunk
      cancel()
      cancel = timer.schedule(LONGEST_SILENCE_MS, giveUp)
    }
  } catch (error) {
    throw silence.signal.aborted ? silence.signal.reason : error
  } finally {
    cancel()
    // Whoever stops reading stops the request too.
    silence.abort()
  }
}

function nameOf(url: URL): string {
  return url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
}
