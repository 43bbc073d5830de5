import type { CredentialStatus } from '../../shared/credential-status'
import type { Profile, ProfileReadiness } from '../../shared/profile'
import { isBoundTo } from '../models/key-binding'
import { listMissingFields } from '../models/resolve-profile-settings'

/** Whether a run with the profile can start, and why not. */
export function judgeReadiness(profile: Profile, status: CredentialStatus): ProfileReadiness {
  const missing = listMissingFields(profile)
  if (missing.length > 0) {
    const [is, it] = missing.length === 1 ? ['is', 'it'] : ['are', 'them']
    return notReady('incomplete', `${capitalize(missing.join(' and '))} ${is} missing. Enter ${it} here.`)
  }
  const { host } = new URL(profile.address)
  switch (status.state) {
    case 'none':
      if (!profile.needsKey) return { ready: true }
      return notReady('key-missing', `There is no key. Enter the key that ${host} gave you.`)
    case 'locked':
      return notReady(
        'key-locked',
        'The key is kept, but the keyring of this computer is locked. Unlock it, then retry.'
      )
    case 'undecryptable':
      return notReady(
        'key-undecryptable',
        'The key is kept, but this computer can no longer decrypt it: its keyring has changed. Enter the key again.'
      )
    default:
      if (isBoundTo(status, profile.address)) return { ready: true }
      return notReady(
        'key-withheld',
        `The key was entered for ${hostOf(status.boundTo)} and is not sent to ${host}. If it belongs there, enter it again.`
      )
  }
}

function notReady(reason: Extract<ProfileReadiness, { ready: false }>['reason'], message: string): ProfileReadiness {
  return { ready: false, reason, message }
}

function hostOf(boundTo: string | null): string {
  return boundTo === null ? 'another address' : new URL(boundTo).host
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
