import type { ExtraHeader, ProfileDraft } from '../../shared/profile'
import { RunFault } from '../../shared/run-error'
import type { RunRequest } from '../../shared/run-request'
import { parseBaseUrl } from './base-url'
import { CATALOGUE } from './catalogue'
import { isBoundTo } from './key-binding'
import type { ModelCredential, ModelSettings } from './model-settings'

/** Of a request, what a profile leaves to it. */
export type ProfileRunRequest = Pick<
  RunRequest,
  'model' | 'deployment' | 'apiVersion' | 'temperature' | 'seed' | 'maxTokens' | 'stop'
> & {
  limits: Pick<RunRequest['limits'], 'headerTimeoutMs'>
}

/** The fields that a profile of its kind still lacks, as a person knows them. */
export function listMissingFields(
  profile: Pick<ProfileDraft, 'kind' | 'address' | 'deployment' | 'apiVersion'>
): string[] {
  const isAzure = profile.kind === 'azure'
  return [
    profile.address ? null : isAzure ? 'the endpoint' : 'the base URL',
    isAzure && !profile.deployment ? 'the deployment' : null,
    isAzure && !profile.apiVersion ? 'the API version' : null
  ].filter((name) => name !== null)
}

/**
 * Makes settings of a profile: its address, headers, rules and key count; a request may name another model, deployment
 * or version.
 *
 * @param credential the key, as far as there is one; it must be bound to the profile's own address
 * @throws RunFault `bad-request`, `missing-credential` or `credential-bound-elsewhere`, each naming the thing and the way out
 */
export function resolveProfileSettings(
  profile: ProfileDraft,
  request: ProfileRunRequest,
  credential: ModelCredential | null
): ModelSettings {
  const entry = CATALOGUE[profile.kind]
  const deployment = request.deployment ?? profile.deployment
  const apiVersion = request.apiVersion ?? profile.apiVersion
  refuseIncomplete({ ...profile, deployment, apiVersion })
  const address = parseBaseUrl(profile.address)
  const azure = profile.kind === 'azure' ? { deployment, apiVersion } : null
  const model = request.model || profile.model || azure?.deployment || entry.defaultModel || ''
  const refusesTemperature = profile.rules.refusesTemperature || (entry.fixedTemperatureModels?.test(model) ?? false)
  return {
    provider: profile.kind,
    model,
    modelName: azure?.deployment ?? model,
    address,
    azure,
    temperature: refusesTemperature ? null : request.temperature,
    seed: request.seed ?? null,
    maxTokens: request.maxTokens ?? null,
    stop: request.stop ?? [],
    authentication: resolveAuthentication(profile, credential, address),
    headers: [...listOpenAiHeaders(profile), ...profile.headers],
    doneMarkerSuffices: profile.rules.omitsFinishReason,
    asksForUsage: !profile.rules.refusesStreamOptions,
    reasoning: profile.rules.reasoning,
    keylessAdvice: `enter the key of “${profile.name}” in its settings.`,
    headerTimeoutMs: request.limits.headerTimeoutMs
  }
}

function refuseIncomplete(profile: ProfileDraft): void {
  const missing = listMissingFields(profile)
  if (missing.length === 0) return
  throw new RunFault('bad-request', `“${profile.name}” lacks ${missing.join(' and ')}. Enter it in its settings.`)
}

/** https://platform.openai.com/docs/api-reference/authentication */
function listOpenAiHeaders({ kind, organization, project }: ProfileDraft): ExtraHeader[] {
  if (kind !== 'openai') return []
  return [
    { name: 'OpenAI-Organization', value: organization },
    { name: 'OpenAI-Project', value: project }
  ].filter(({ value }) => value !== '')
}

function resolveAuthentication(
  { name, kind, needsKey, keyHeader }: ProfileDraft,
  credential: ModelCredential | null,
  address: string
): ModelSettings['authentication'] {
  if (!credential) {
    if (!needsKey) return null
    throw new RunFault('missing-credential', `“${name}” has no key. Enter it in its settings.`)
  }
  if (!isBoundTo(credential, address)) {
    const { host } = new URL(address)
    const message = `The key of “${name}” was not entered for ${host}, so it is not sent there. If it belongs there, enter it again in its settings.`
    throw new RunFault('credential-bound-elsewhere', message, { host })
  }
  const header = keyHeader.toLowerCase() || CATALOGUE[kind].keyHeader
  return { header, prefix: header === 'authorization' ? 'Bearer ' : '', reveal: () => credential.reveal() }
}
