import type { CredentialStatus } from '../../../shared/credential-status'
import { originOf } from '../../store/settings/profile-draft'

/** How a key is kept, as a person reads it. */
export interface CredentialSentence {
  /** The one word for it. */
  state: 'No key' | 'Stored' | 'Session only' | 'Locked' | 'Undecryptable' | 'From the environment' | 'Withheld'
  sentence: string
  /** Whether something is to be done before the key counts. */
  needsAttention: boolean
}

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'long' })

/**
 * @param address what the key would be sent to: of the form, saved or not
 * @param needsKey whether nothing goes without one
 */
export function describeCredential(
  status: CredentialStatus,
  address: string,
  needsKey: boolean,
  word: 'key' | 'password' = 'key'
): CredentialSentence {
  if (status.hasKey && isWithheld(status, address)) return describeWithheld(status, address, word)
  const entered = enteredWhen(status)
  switch (status.state) {
    case 'none':
      return { state: 'No key', sentence: sentenceForNone(needsKey, word), needsAttention: needsKey }
    case 'stored':
      return {
        state: 'Stored',
        sentence: `The ${word} is stored on this computer, encrypted by its keyring.${entered}`,
        needsAttention: false
      }
    case 'session-only':
      return {
        state: 'Session only',
        sentence: `The ${word} is kept in memory until you quit: there is no open keyring on this computer to store it in.${entered}`,
        needsAttention: false
      }
    case 'locked':
      return {
        state: 'Locked',
        sentence: `The ${word} is stored, but the keyring of this computer is locked. Unlock it and try again, or enter the ${word} anew.`,
        needsAttention: true
      }
    case 'undecryptable':
      return {
        state: 'Undecryptable',
        sentence: `The ${word} is stored, but this computer can no longer decrypt it: its keyring has changed. It is kept as it is; enter the ${word} again to replace it.`,
        needsAttention: true
      }
    case 'environment':
      return {
        state: 'From the environment',
        sentence: `The ${word} comes from the environment variable ${status.variable}. One that you enter here takes its place.`,
        needsAttention: false
      }
  }
}

function isWithheld({ boundTo }: CredentialStatus, address: string): boolean {
  const origin = originOf(address)
  return boundTo !== null && origin !== null && originOf(boundTo) !== origin
}

function describeWithheld({ boundTo }: CredentialStatus, address: string, word: string): CredentialSentence {
  return {
    state: 'Withheld',
    sentence: `The ${word} was entered for ${boundTo} and is not sent to ${originOf(address)}. If it belongs there, enter it again.`,
    needsAttention: true
  }
}

function enteredWhen({ setAt }: CredentialStatus): string {
  return setAt === null ? '' : ` Entered on ${DATE.format(new Date(setAt))}.`
}

function sentenceForNone(needsKey: boolean, word: string): string {
  return needsKey ? `There is no ${word} yet.` : `There is no ${word}, and none is needed.`
}
