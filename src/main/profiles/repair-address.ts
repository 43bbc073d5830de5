import { decodeEscapes } from '../../shared/decode-escapes'
import type { ProfileKind } from '../../shared/profile'
import { AZURE_HOST, repairAzureHost } from './azure-host'
import { findPresetByOrigin } from './presets'

/** An address as it can be used, and what else stood in it. */
export interface RepairedAddress {
  /** As it was written where it is no web address at all. */
  address: string
  /** What was repaired, a sentence each. Never quotes what may be a secret. */
  repairs: string[]
  /** What is wrong with it beyond repair; null where nothing is. */
  issue: string | null
  /** Parts of an Azure address that belong into fields of their own. */
  deployment?: string
  apiVersion?: string
}

/** What a base URL does not end with: the calls of the protocol that clients append by themselves. */
const CALL = /\/(chat\/completions|completions|responses|embeddings|models)$/
/** Ollama's own protocol lives beside the one that is spoken here. */
const OLLAMA_CALL = /\/api(\/(chat|generate|tags|show))?$/
const OLLAMA_PORT = '11434'

/** Makes a base URL, or Azure's endpoint, of what a person wrote or pasted. */
export function repairAddress(kind: ProfileKind, written: string): RepairedAddress {
  const repairs: string[] = []
  const text = written.trim().replace(/^[<"'“”]+|[>"'“”,;]+$/g, '')
  const url = parseUrl(kind, text, repairs)
  if (!url) return { address: text, repairs: [], issue: describeUnreadable(text, kind) }
  const found: RepairedAddress = { address: '', repairs, issue: null }
  if (kind === 'azure') repairAzure(url, found)
  else repairPath(url, repairs)
  dropExtras(url, repairs)
  found.address = `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  if (/\/+$/.test(text) && repairs.length === 0) repairs.push('The slash at the end of the address was taken off.')
  return found
}

function describeUnreadable(text: string, kind: ProfileKind): string {
  const example = kind === 'azure' ? 'https://my-resource.openai.azure.com' : 'https://api.example.com/v1'
  return text === ''
    ? `The address is missing. Write it like ${example}.`
    : `This is not a web address. Write it like ${example}.`
}

/** Reads an address, also one without a scheme; for Azure also the bare name of a resource. */
function parseUrl(kind: ProfileKind, text: string, repairs: string[]): URL | null {
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) && !/["'`]/.test(new URL(text).host) ? new URL(text) : null
  if (kind === 'azure' && /^[a-z0-9][a-z0-9-]{1,62}$/i.test(text)) {
    repairs.push('The name of the resource was completed to its address.')
    return new URL(`https://${text}.${AZURE_HOST}`)
  }
  if (!/^([\w.-]+|\[[\da-f:]+\])(:\d+)?([/?#].*)?$/i.test(text) || !/[.:]|^localhost/.test(text)) return null
  const scheme = /^(localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|\[)/.test(text) || /:\d+/.test(text) ? 'http' : 'https'
  if (!URL.canParse(`${scheme}://${text}`)) return null
  repairs.push(`The address had no scheme: ${scheme}:// was put in front of it.`)
  return new URL(`${scheme}://${text}`)
}

/** Full URLs as Azure's pages show them: `/openai/deployments/NAME/chat/completions?api-version=V`. */
function repairAzure(url: URL, found: RepairedAddress): void {
  repairAzureHost(url, found.repairs)
  const [, deployment] = /\/openai\/deployments\/([^/]+)/.exec(url.pathname) ?? []
  if (deployment) {
    found.deployment = decodeEscapes(deployment)
    found.repairs.push('The deployment was taken from the address.')
  }
  const apiVersion = url.searchParams.get('api-version')
  if (apiVersion) {
    found.apiVersion = apiVersion
    found.repairs.push('The API version was taken from the address.')
  }
  url.searchParams.delete('api-version')
  const path = url.pathname.replace(/\/(openai|models\/chat\/completions|api\/projects)(\/.*)?$/, '')
  if (path.replace(/\/+$/, '') !== url.pathname.replace(/\/+$/, '') && !deployment) {
    found.repairs.push('The path was taken off: the endpoint is the address of the resource.')
  }
  url.pathname = path
}

function repairPath(url: URL, repairs: string[]): void {
  url.pathname = url.pathname.replace(/\/+$/, '').replace(/\/{2,}/g, '/')
  takeCallsOff(url, repairs)
  if (url.hostname === '0.0.0.0') {
    url.hostname = '127.0.0.1'
    repairs.push('0.0.0.0 is where a server listens; it is reached at 127.0.0.1.')
  }
  completePath(url, repairs)
}

/** One may stand behind the other, so each is looked for again. */
function takeCallsOff(url: URL, repairs: string[]): void {
  const [call = ''] = CALL.exec(url.pathname) ?? []
  const [ollamaCall = ''] = (url.port === OLLAMA_PORT && OLLAMA_CALL.exec(url.pathname)) || []
  if (call !== '') repairs.push(`“${call}” was taken off the end of the address: it is added with each request.`)
  const length = Math.max(call.length, ollamaCall.length)
  if (length === 0) return
  url.pathname = url.pathname.slice(0, -length)
  takeCallsOff(url, repairs)
}

/** A host whose base URL is known was given without its path. */
function completePath(url: URL, repairs: string[]): void {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  const preset = findPresetByOrigin(isLocal ? `http://127.0.0.1:${url.port}` : url.origin)
  if (!preset || (url.pathname !== '/' && url.pathname !== '')) return
  url.pathname = new URL(preset.address).pathname
  repairs.push(`“${url.pathname}” was put at the end of the address: ${preset.label} answers there.`)
}

/** None of these belongs in a base URL, and each may be a secret: they are not quoted. */
function dropExtras(url: URL, repairs: string[]): void {
  if (url.username || url.password) repairs.push('The user name and password were taken out of the address.')
  if (url.search) repairs.push('What followed the question mark was taken off the address.')
  if (url.hash) repairs.push('What followed the # was taken off the address.')
}
