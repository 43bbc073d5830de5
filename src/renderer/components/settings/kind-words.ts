import type { ProfileKind } from '../../../shared/profile'

export const KIND_NAMES: Readonly<Record<ProfileKind, string>> = {
  azure: 'Azure OpenAI',
  openai: 'OpenAI',
  compatible: 'OpenAI-compatible'
}
