import { RunFault } from '../../shared/run-error'
import type { RunRequest } from '../../shared/run-request'
import { parseBaseUrl } from './base-url'
import { CATALOGUE, type CatalogueEntry, type RemoteProviderId } from './catalogue'
import { mayCarryKey } from './key-binding'
import type { Environment, FindCredential, ModelCredential, ModelSettings } from './model-settings'

/** Of a request, what makes up a model's settings. */
export type ModelRunRequest = Pick<
  RunRequest,
  | 'provider'
  | 'model'
  | 'baseUrl'
  | 'deployment'
  | 'apiVersion'
  | 'temperature'
  | 'seed'
  | 'maxTokens'
  | 'stop'
  | 'limits'
  | 'delivery'
>

/** A request for a provider that is reached over HTTP. */
export type RemoteRunRequest = ModelRunRequest & { provider: RemoteProviderId }

/** Narrows a request to one that `resolveModelSettings` takes. */
export function isRemoteRequest(request: ModelRunRequest): request is RemoteRunRequest {
  return request.provider !== 'builtin'
}

/**
 * Makes settings of a request and the environment: what the request names goes before what the environment names.
 *
 * @throws RunFault `missing-credential`, `credential-bound-elsewhere` or `bad-request`, each naming the thing and the way out.
 */
export function resolveModelSettings(
  request: RemoteRunRequest,
  environment: Environment,
  findCredential: FindCredential
): ModelSettings {
  const entry = CATALOGUE[request.provider]
  const credential = findCredential(entry.variables)
  const places = resolvePlaces(entry, request, environment)
  refuseMissing(entry, credential, places)
  const address = parseBaseUrl(places.address ?? '')
  const model = request.model ?? places.deployment ?? entry.defaultModel ?? ''
  const fixedTemperature = entry.fixedTemperatureModels?.test(model) ?? false
  return {
    provider: request.provider,
    model,
    modelName: places.deployment ?? model,
    address,
    azure:
      places.deployment && places.apiVersion ? { deployment: places.deployment, apiVersion: places.apiVersion } : null,
    temperature: fixedTemperature ? null : request.temperature,
    seed: request.seed ?? null,
    maxTokens: request.maxTokens ?? null,
    stop: request.stop ?? [],
    authentication: resolveAuthentication(entry, credential, address),
    headers: [],
    // Of a server that no profile describes it is not known that it omits the finish reason.
    doneMarkerSuffices: false,
    asksForUsage: true,
    reasoning: 'automatic',
    keylessAdvice: adviseOnKey(credential, address),
    headerTimeoutMs: request.limits.headerTimeoutMs
  }
}

/** What a provider still lacks before a run can start, in words; null when nothing. */
export function describeMissing(
  entry: CatalogueEntry,
  credential: ModelCredential | null,
  places: ReturnType<typeof resolvePlaces>
): string | null {
  const { variables } = entry
  const missing = [
    entry.needsKey && !credential ? variables.key : null,
    places.address ? null : variables.address,
    variables.deployment && !places.deployment ? variables.deployment : null,
    variables.apiVersion && !places.apiVersion ? variables.apiVersion : null
  ].filter((name) => name !== null)
  if (missing.length === 0) return null
  return `${entry.label} needs ${joinNames(missing)}. Set ${missing.length > 1 ? 'them' : 'it'} in the environment and start again.`
}

/** Where the requests go: from the request, else from the environment, else the provider's own. */
export function resolvePlaces(
  entry: CatalogueEntry,
  request: Partial<Pick<RunRequest, 'baseUrl' | 'deployment' | 'apiVersion'>>,
  environment: Environment
) {
  const read = (name: string | undefined) => (name && environment[name]?.trim()) || undefined
  const { variables } = entry
  return {
    address: request.baseUrl ?? read(variables.address) ?? entry.defaultBaseUrl,
    deployment: variables.deployment && (request.deployment ?? read(variables.deployment)),
    apiVersion: variables.apiVersion && (request.apiVersion ?? read(variables.apiVersion))
  }
}

function refuseMissing(
  entry: CatalogueEntry,
  credential: ModelCredential | null,
  places: ReturnType<typeof resolvePlaces>
): void {
  const missing = describeMissing(entry, credential, places)
  if (missing === null) return
  throw new RunFault(entry.needsKey && !credential ? 'missing-credential' : 'bad-request', missing)
}

function resolveAuthentication(
  entry: CatalogueEntry,
  credential: ModelCredential | null,
  address: string
): ModelSettings['authentication'] {
  if (!credential) return null
  if (mayCarryKey(entry, credential, address)) {
    const prefix = entry.keyHeader === 'authorization' ? 'Bearer ' : ''
    return { header: entry.keyHeader, prefix, reveal: () => credential.reveal() }
  }
  if (!entry.needsKey) return null
  const { host } = new URL(address)
  throw new RunFault(
    'credential-bound-elsewhere',
    `The key in ${entry.variables.key} was not entered for ${host}, so it is not sent there. If it belongs there, set ${entry.variables.address} to ${address}; a server that needs no key runs as OpenAI-compatible.`,
    { host }
  )
}

/** How a compatible server, the only one that runs without a key, would come to one. */
function adviseOnKey(credential: ModelCredential | null, address: string): string {
  return credential
    ? `OPENAI_API_KEY goes only to the server that OPENAI_BASE_URL names. If the key belongs there, set OPENAI_BASE_URL to ${address}.`
    : `set OPENAI_API_KEY to its key and OPENAI_BASE_URL to ${address}, and start again.`
}

function joinNames(names: readonly string[]): string {
  const last = names[names.length - 1]
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : `${last}`
}
