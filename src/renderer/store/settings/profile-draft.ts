import { DEFAULT_RULES } from '../../../shared/plain-values'
import type { PastedProfile, Preset, Profile, ProfileDraft, ProfileKind } from '../../../shared/profile'

/** A form for a provider of this preset, all of it still to be entered that only the person knows. */
export function draftOfPreset({ id, kind, address, needsKey, rules }: Preset): ProfileDraft {
  return { ...emptyDraft(kind), presetId: id, address, needsKey, rules }
}

/** What was found in a pasted text, on top of its preset. */
export function draftOfPasted({ fields }: PastedProfile, presets: readonly Preset[]): ProfileDraft {
  const kind = fields.kind ?? 'compatible'
  const preset = presetOf(presets, fields.presetId ?? kind, kind)
  return { ...(preset ? draftOfPreset(preset) : emptyDraft(kind)), ...fields }
}

export function draftOfProfile(profile: Profile): ProfileDraft {
  return { ...profile }
}

/** The preset of that id, else the one of its kind without particulars. */
export function presetOf(presets: readonly Preset[], id: string, kind: ProfileKind): Preset | undefined {
  const fallbackId = kind === 'compatible' ? 'custom' : kind
  return (
    presets.find((preset) => preset.id === id && preset.kind === kind) ??
    presets.find((preset) => preset.id === fallbackId)
  )
}

/** Scheme, host and port of an address, null where it is none: what a key is bound to. */
export function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}

/** Host and port of an address, null where it is none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}

function emptyDraft(kind: ProfileKind): ProfileDraft {
  return {
    name: '',
    kind,
    presetId: 'custom',
    address: '',
    model: '',
    deployment: '',
    apiVersion: '',
    organization: '',
    project: '',
    needsKey: true,
    keyHeader: '',
    headers: [],
    rules: DEFAULT_RULES,
    inputPrice: '',
    outputPrice: '',
    currency: '',
    proxy: null
  }
}
