import { RunFault } from '../../shared/run-error'
import type { Timer } from '../../shared/timer'
import type { ModelSettings } from './model-settings'
import { type Fetch, headersFor } from './provider-fetch'
import { createHeaderFault, createNotAStreamFault, createRedirectFault } from './response-faults'

export interface ModelNamesOptions {
  settings: Pick<ModelSettings, 'address' | 'authentication' | 'headers' | 'headerTimeoutMs'>
  /** After the address. */
  path: string
  fetch: Fetch
  timer: Timer
  /** Ends the wait from outside. */
  signal?: AbortSignal
}

/** OpenRouter's list, the longest that is known, comes to about a megabyte. */
const MAXIMUM_BYTES = 16 * 1024 * 1024
const LONGEST_NAME = 256
const MOST_NAMES = 5000

/**
 * Asks a server for the names of its models, in its own order.
 *
 * @throws RunFault, or what the network threw: to be classified like a run's
 */
export async function fetchModelNames(options: ModelNamesOptions): Promise<string[]> {
  const { settings } = options
  const { host } = new URL(settings.address)
  const text = await fetchText(options)
  try {
    return readNames(JSON.parse(text))
  } catch (error) {
    throw new RunFault(
      'not-a-stream',
      createNotAStreamFault(host, text).message.replace('a stream', 'a list of models'),
      {
        host,
        cause: error
      }
    )
  }
}

async function fetchText({ settings, path, fetch, timer, signal }: ModelNamesOptions): Promise<string> {
  const { address, headerTimeoutMs } = settings
  const { host } = new URL(address)
  const request = new AbortController()
  const abort = () => request.abort(signal?.reason)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  const cancel = timer.schedule(headerTimeoutMs, () => request.abort(createHeaderFault(host, headerTimeoutMs)))
  try {
    const url = `${address}${path}`
    const headers = headersFor(settings, url, { accept: 'application/json', 'user-agent': 'Streamscope' })
    const response = await fetch(url, { headers, redirect: 'manual', signal: request.signal })
    const { status } = response
    if (status === 0 || (status >= 300 && status <= 399)) {
      throw createRedirectFault(address, status, response.headers.get('location'))
    }
    const text = await readText(response)
    if (response.ok) return text
    throw Object.assign(new Error(readWords(text)), { status, error: readWords(text) })
  } catch (error) {
    throw request.signal.aborted ? request.signal.reason : error
  } finally {
    cancel()
    signal?.removeEventListener('abort', abort)
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MAXIMUM_BYTES) break
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

/** What a refusal says, in one of the shapes that providers use. */
function readWords(text: string): string {
  try {
    const { error, message, detail } = JSON.parse(text)
    return [error?.message, error, message, detail].find((words) => typeof words === 'string') ?? ''
  } catch {
    return ''
  }
}

/** `{ data: [{ id }] }` as OpenAI has it, or the list alone, or `models`. */
function readNames(json: unknown): string[] {
  const { data, models } = (json ?? {}) as { data?: unknown; models?: unknown }
  const list = [data, models, json].find(Array.isArray) as unknown[] | undefined
  if (!list) throw new TypeError('There is no list in it.')
  const names = list.map(nameOf).filter((name) => name !== '' && name.length <= LONGEST_NAME)
  return [...new Set(names)].slice(0, MOST_NAMES)
}

function nameOf(entry: unknown): string {
  if (typeof entry === 'string') return entry
  const { id, name, model } = (entry ?? {}) as Record<string, unknown>
  return ([id, model, name].find((value) => typeof value === 'string') as string | undefined) ?? ''
}
