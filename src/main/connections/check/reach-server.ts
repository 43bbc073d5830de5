import type { SerializedRunError } from '../../../shared/run-error'
import type { Timer } from '../../../shared/timer'
import type { ModelSettings } from '../../models/model-settings'
import { createHeaderFault, createRedirectFault } from '../../models/response-faults'
import type { Network } from '../../network/network'
import { classify } from '../../streaming/run-errors'

export interface ReachOptions {
  settings: Pick<ModelSettings, 'address' | 'headerTimeoutMs' | 'modelName'>
  network: Network
  timer: Timer
  signal: AbortSignal
}

/** What came of knocking at a server's door. */
export interface Reached {
  /** Host and port of the proxy in between, null for none. */
  proxy: string | null
  /** Null where the server answered, whatever it said. */
  error: SerializedRunError | null
}

/** Asks a server for anything, without the key, to see whether an answer comes through. Costs nothing. */
export async function reachServer(options: ReachOptions): Promise<Reached> {
  const { settings, network } = options
  const proxy = await network.findProxy(settings.address)
  try {
    await ask(options)
    return { proxy, error: null }
  } catch (error) {
    const { host } = new URL(settings.address)
    return { proxy, error: classify(error, { host, modelName: settings.modelName }) }
  }
}

async function ask({ settings, network, timer, signal }: ReachOptions): Promise<void> {
  const { address, headerTimeoutMs } = settings
  const request = new AbortController()
  const abort = () => request.abort(signal.reason)
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  const cancel = timer.schedule(headerTimeoutMs, () =>
    request.abort(createHeaderFault(new URL(address).host, headerTimeoutMs))
  )
  try {
    const response = await network.fetch(`${address}/models`, {
      headers: { accept: 'application/json', 'user-agent': 'Streamscope' },
      redirect: 'manual',
      signal: request.signal
    })
    const location = response.headers.get('location')
    await response.body?.cancel()
    if (response.status === 407) throw Object.assign(new Error(), { status: 407 })
    if (location !== null && pointsElsewhere(location, address)) {
      throw createRedirectFault(address, response.status, location)
    }
  } catch (error) {
    throw request.signal.aborted ? request.signal.reason : error
  } finally {
    cancel()
    signal.removeEventListener('abort', abort)
  }
}

/** A redirect within the server may concern this one path alone; one to another server concerns all of them. */
function pointsElsewhere(location: string, address: string): boolean {
  return URL.canParse(location, address) && new URL(location, address).origin !== new URL(address).origin
}
