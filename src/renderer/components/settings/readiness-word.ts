import type { ProfileReadiness, ProfileSummary } from '../../../shared/profile'

const WORDS: Readonly<Record<Extract<ProfileReadiness, { ready: false }>['reason'], string>> = {
  incomplete: 'Incomplete',
  'key-missing': 'No key',
  'key-withheld': 'Key withheld',
  'key-locked': 'Keyring locked',
  'key-undecryptable': 'Key undecryptable'
}

/** How a provider stands, in a word or two. */
export function readinessWord({ readiness, credential }: ProfileSummary): string {
  if (!readiness.ready) return WORDS[readiness.reason]
  return credential.state === 'session-only' ? 'Ready until you quit' : 'Ready'
}
