import type { FoundServer, Preset } from '../../shared/profile'
import type { Timer } from '../../shared/timer'
import { fetchModelNames } from '../models/fetch-model-names'
import type { Network } from '../network/network'
import { PRESETS } from '../profiles/presets'

export interface LocalServersOptions {
  /** Straight, by way of no proxy. */
  network: Network
  timer: Timer
  /** Where to look. Default: the addresses of the presets that run on this computer. */
  presets?: readonly Preset[]
}

/** A server on the same computer answers in milliseconds, or is loading a model. */
const LONGEST_WAIT_MS = 1500

/**
 * Looks for servers on the usual ports of this computer, all at once, and nowhere else. Sends no key. What answers with
 * a list of models is one.
 */
export async function lookForLocalServers({
  network,
  timer,
  presets = PRESETS
}: LocalServersOptions): Promise<FoundServer[]> {
  const looked = presets
    .filter(({ isLocal }) => isLocal)
    .map(async ({ id, label, address, modelsPath }) => {
      const settings = { address, authentication: null, headers: [], headerTimeoutMs: LONGEST_WAIT_MS }
      try {
        const models = await fetchModelNames({ settings, path: modelsPath ?? '/models', fetch: network.fetch, timer })
        return [{ presetId: id, label, address, models }]
      } catch {
        return []
      }
    })
  return (await Promise.all(looked)).flat()
}
