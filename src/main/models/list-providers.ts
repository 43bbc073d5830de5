import type { ProviderSummary } from '../../shared/provider'
import { BUILTIN_ENTRY, CATALOGUE, type CatalogueEntry, type RemoteProviderId } from './catalogue'
import type { Environment, FindCredential } from './model-settings'
import { describeMissing, resolvePlaces } from './resolve-model-settings'

/** The providers as they are offered, the built-in one first, with what each still lacks. Carries no secret. */
export function listProviders(environment: Environment, findCredential: FindCredential): ProviderSummary[] {
  const remote = Object.entries(CATALOGUE) as [RemoteProviderId, CatalogueEntry][]
  return [
    { id: 'builtin', ...BUILTIN_ENTRY, ready: true, credentialSource: 'none-needed' },
    ...remote.map(([id, entry]) => summarize(id, entry, environment, findCredential))
  ]
}

function summarize(
  id: RemoteProviderId,
  entry: CatalogueEntry,
  environment: Environment,
  findCredential: FindCredential
): ProviderSummary {
  const credential = findCredential(entry.variables)
  const places = resolvePlaces(entry, {}, environment)
  const missing = describeMissing(entry, credential, places)
  const defaultModel = places.deployment ?? entry.defaultModel
  return {
    id,
    label: entry.label,
    description: entry.description,
    ready: missing === null,
    ...(missing === null ? {} : { missing }),
    ...(defaultModel === undefined ? {} : { defaultModel }),
    credentialSource: credential ? 'environment' : entry.needsKey ? 'missing' : 'none-needed'
  }
}
