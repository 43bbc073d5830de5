import { decodeEscapes } from '../../../shared/decode-escapes'
import type { PastedProfile, ProfileDraft, ProfileKind } from '../../../shared/profile'
import { REDACTED, redact } from '../../../shared/redact'
import { repairProxy } from '../../network/repair-proxy'
import { isAzureHost } from '../azure-host'
import { findPreset, findPresetByOrigin, PRESETS } from '../presets'
import { repairAddress } from '../repair-address'
import type { Found } from './found'
import type { ParsedPaste } from './parse-pasted'

type Fields = Partial<ProfileDraft>

/** Makes fields of what was found: kind and preset chosen, the address repaired, and every secret kept out of them. */
export function finishPaste(form: PastedProfile['form'], found: Found): ParsedPaste {
  const fields: Fields = {}
  const notes = [...found.notes]
  takeSecretsOfAddress(found, notes)
  const kind = chooseKind(found)
  if (found.address !== undefined) fields.address = repair(kind ?? 'compatible', found, notes)
  const presetId = choosePreset(kind, found, fields.address)
  if (presetId) Object.assign(fields, fieldsOfPreset(presetId, kind, fields))
  for (const name of ['model', 'deployment', 'apiVersion', 'organization', 'project'] as const) {
    const value = found[name]?.trim()
    if (value) fields[name] = value
  }
  if (found.keyHeader !== undefined) fields.keyHeader = found.keyHeader
  if (found.headers.length > 0) fields.headers = found.headers
  if (found.proxy !== undefined) takeProxy(found, fields, notes)
  const isEmpty = Object.keys(fields).length === 0 && found.key === undefined && notes.length === 0
  return {
    form: isEmpty ? 'unknown' : form,
    key: found.key ?? null,
    ...withoutSecrets(fields, notes, [found.key ?? '', ...found.secrets])
  }
}

/** Passwords and queries of an address are secrets until proven otherwise. */
function takeSecretsOfAddress(found: Found, notes: string[]): void {
  if (found.address === undefined || !URL.canParse(found.address)) return
  const url = new URL(found.address)
  // A user name is one only where it stands alone: some services take a token there.
  const secret = url.password || url.username
  if (secret) found.secrets.push(secret, decodeEscapes(secret))
  for (const [name, value] of url.searchParams) {
    if (name === 'api-version') continue
    if (value) found.secrets.push(value)
    if (!/key|token/i.test(name) || found.key !== undefined || value === '') continue
    found.key = value
    notes.push('The key was taken from the address.')
  }
}

function chooseKind(found: Found): ProfileKind | undefined {
  const address = found.address ?? ''
  const hostname = URL.canParse(address) ? new URL(address).hostname : ''
  const isElsewhere = hostname !== '' && hostname !== 'api.openai.com'
  // OpenAI's own names are used for every server that is compatible with it.
  if (found.kind && !(found.kind === 'openai' && isElsewhere)) return found.kind
  // Azure's newer interface is compatible with OpenAI's: what counts is the path.
  if (isAzureHost(hostname) && !/\/openai\/v1\b/.test(address)) return 'azure'
  if (found.deployment !== undefined && found.apiVersion !== undefined) return 'azure'
  if (hostname === 'api.openai.com' || (address === '' && found.organization !== undefined)) return 'openai'
  if (address !== '') return 'compatible'
  return PRESETS.find(({ id }) => id === found.presetId)?.kind
}

function repair(kind: ProfileKind, found: Found, notes: string[]): string {
  const repaired = repairAddress(kind, found.address ?? '')
  notes.push(...repaired.repairs)
  if (repaired.issue) notes.push(repaired.issue)
  found.deployment ??= repaired.deployment
  found.apiVersion ??= repaired.apiVersion
  return repaired.address
}

function choosePreset(kind: ProfileKind | undefined, found: Found, address: string | undefined): string | undefined {
  if (kind === undefined) return found.presetId
  if (kind !== 'compatible') return kind
  if (address === undefined || !URL.canParse(address)) return found.presetId ?? 'custom'
  return findPresetByOrigin(new URL(address.replace('//localhost', '//127.0.0.1')).origin)?.id ?? 'custom'
}

/** A preset brings its rules, and its address where the text had none. */
function fieldsOfPreset(presetId: string, kind: ProfileKind | undefined, { address }: Fields): Fields {
  const preset = findPreset(presetId, kind ?? PRESETS.find(({ id }) => id === presetId)?.kind ?? 'compatible')
  const { needsKey, rules } = preset
  return { kind: preset.kind, presetId: preset.id, needsKey, rules, address: address ?? preset.address }
}

function takeProxy(found: Found, fields: Fields, notes: string[]): void {
  const { proxy, password, repairs, issue } = repairProxy({ mode: 'custom', url: found.proxy ?? '', user: '' })
  if (issue) return
  fields.proxy = proxy
  notes.push(...repairs)
  if (password === null) return
  found.secrets.push(password)
  notes.push('The password of the proxy was left out. Enter it in its own field.')
}

/** The last look: no field that holds a known secret, or what looks like one, and no note either. */
function withoutSecrets(
  fields: Fields,
  notes: readonly string[],
  secrets: string[]
): { fields: Fields; repairs: string[] } {
  const kept: [string, unknown][] = []
  const repairs = notes.map((note) => redact(note, secrets))
  for (const [name, value] of Object.entries(fields)) {
    const text = JSON.stringify(value)
    const isClean = !redact(text, secrets).includes(REDACTED) && !secrets.some((secret) => isWithin(secret, text))
    if (isClean) kept.push([name, value])
    else repairs.push(`The field ${name} was left out: what stood there looks like a secret.`)
  }
  return { fields: Object.fromEntries(kept) as Fields, repairs }
}

/** Very short secrets are in every text. */
function isWithin(secret: string, text: string): boolean {
  return secret.length >= 4 && text.includes(JSON.stringify(secret).slice(1, -1))
}
