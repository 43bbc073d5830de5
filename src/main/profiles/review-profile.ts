import { chooseFreeName } from '../../shared/free-name'
import {
  type FieldIssue,
  LONGEST_PROFILE_NAME,
  type Profile,
  type ProfileDraft,
  type ProfileReview,
  profileDraftSchema
} from '../../shared/profile'
import { isLoopback } from '../models/base-url'
import { repairProxy } from '../network/repair-proxy'
import { complainOfAzurePage, isAzureHost } from './azure-host'
import { findPreset } from './presets'
import { repairAddress } from './repair-address'
import { reviewHeaders, reviewKeyHeader } from './review-headers'
import { reviewLengths } from './review-lengths'
import { repairPrices, reviewPrices } from './review-prices'

/** A review, and what it took out of the draft that belongs in the credential store. */
export interface SecretiveReview extends ProfileReview {
  proxyPassword: string | null
}

/**
 * Looks at a draft as it would be saved: repairs what can be repaired and says so, names what keeps it from being saved,
 * field by field, and what a person ought to know.
 *
 * @param others the profiles that there are, for the name
 */
export function reviewProfile(draft: ProfileDraft, others: readonly Profile[]): SecretiveReview {
  const tidy = repairPrices(trimTexts(draft))
  const address = repairAddress(tidy.kind, tidy.address)
  const proxy = tidy.proxy && repairProxy(tidy.proxy)
  const repaired: ProfileDraft = {
    ...tidy,
    address: address.address,
    deployment: tidy.deployment || (address.deployment ?? ''),
    apiVersion: tidy.apiVersion || (address.apiVersion ?? ''),
    proxy: proxy ? proxy.proxy : null
  }
  const issues: FieldIssue[] = [
    ...reviewName(repaired, others),
    ...(address.issue ? [{ field: 'address', message: address.issue }] : reviewHost(repaired)),
    ...reviewKeyHeader(repaired.keyHeader),
    ...reviewHeaders(repaired.headers),
    ...reviewPrices(repaired),
    ...(proxy?.issue ? [{ field: 'proxy.url', message: proxy.issue }] : []),
    ...reviewLengths(profileDraftSchema, repaired)
  ]
  return {
    draft: repaired,
    repairs: [...address.repairs, ...(proxy ? proxy.repairs : [])],
    issues,
    warnings: address.issue ? [] : warnOf(repaired.address),
    proxyPassword: proxy ? proxy.password : null
  }
}

/** A reviewed draft with a name, and the sentence that tells of it where it had none: null where it had. */
export function nameProfile(
  draft: ProfileDraft,
  others: readonly Profile[]
): { draft: ProfileDraft; repair: string | null } {
  if (draft.name !== '') return { draft, repair: null }
  const name = inventName(draft, others)
  return { draft: { ...draft, name }, repair: `It had no name, so it is called “${name}”.` }
}

/** What a person ought to know of an address: that it is not encrypted, where it leaves this computer. */
export function warnOf(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { protocol, host } = new URL(address)
  if (protocol !== 'http:' || isLoopback(address)) return []
  return [
    `The connection to ${host} is not encrypted: whoever is on the way can read the messages, the answers and the key. Use https if the server offers it.`
  ]
}

function trimTexts(draft: ProfileDraft): ProfileDraft {
  const texts = [
    'name',
    'address',
    'model',
    'deployment',
    'apiVersion',
    'organization',
    'project',
    'inputPrice',
    'outputPrice',
    'currency',
    'keyHeader'
  ] as const
  return {
    ...draft,
    ...Object.fromEntries(texts.map((field) => [field, draft[field].trim()])),
    headers: draft.headers
      .map(({ name, value }) => ({ name: name.trim().replace(/:$/, ''), value: value.trim() }))
      .filter(({ name, value }) => name !== '' || value !== '')
  }
}

function reviewName({ id, name }: ProfileDraft, others: readonly Profile[]): FieldIssue[] {
  const isTaken = others.some((other) => other.id !== id && sameName(other.name, name))
  return isTaken ? [{ field: 'name', message: `There is a provider “${name}” already. Choose another name.` }] : []
}

/** The preset's name, or for a server of one's own the host's. */
function inventName({ id, kind, presetId, address }: ProfileDraft, others: readonly Profile[]): string {
  const preset = findPreset(presetId, kind)
  const name = preset.id === 'custom' && URL.canParse(address) ? new URL(address).host : preset.label
  return chooseProfileName(
    name,
    others.filter((other) => other.id !== id)
  )
}

/** The name, numbered where it is taken. */
export function chooseProfileName(name: string, others: readonly Profile[]): string {
  const isTaken = (candidate: string) => others.some((other) => sameName(other.name, candidate))
  return chooseFreeName(name, LONGEST_PROFILE_NAME, isTaken)
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Addresses that are in order but cannot be right. */
function reviewHost({ kind, address }: ProfileDraft): FieldIssue[] {
  const { hostname, pathname } = new URL(address)
  const page = complainOfAzurePage(hostname)
  if (page) return [{ field: 'address', message: page }]
  // Azure's newer interface is compatible with OpenAI's and needs no deployment in the address.
  if (kind !== 'azure' && isAzureHost(hostname) && !/\/openai\/v1$/.test(pathname)) {
    return [
      { field: 'address', message: `${hostname} is an address of Azure. Choose Azure OpenAI as the kind of provider.` }
    ]
  }
  if (/^(platform|chat)\.openai\.com$|^chatgpt\.com$/.test(hostname)) {
    return [
      { field: 'address', message: `${hostname} is a web page. OpenAI’s service is at https://api.openai.com/v1.` }
    ]
  }
  return []
}
