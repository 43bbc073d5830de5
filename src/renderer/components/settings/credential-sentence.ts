import type { CredentialStatus } from '../../../shared/credential-status'
import { i18n } from '../../messages/i18n'
import { originOf } from '../../store/settings/profile-draft'
import { formatDate } from '../format'

type SecretWord = 'key' | 'password'

/** How a key is kept, as a person reads it. */
export interface CredentialSentence {
  /** The one word for it. */
  state: string
  sentence: string
  /** Whether something is to be done before the key counts. */
  needsAttention: boolean
}

/**
 * @param address what the key would be sent to: of the form, saved or not
 * @param needsKey whether nothing goes without one
 */
export function describeCredential(
  status: CredentialStatus,
  address: string,
  needsKey: boolean,
  word: SecretWord = 'key'
): CredentialSentence {
  if (status.hasKey && isWithheld(status, address)) return describeWithheld(status, address, word)
  const entered = enteredWhen(status)
  switch (status.state) {
    case 'none':
      return {
        state: i18n.t('settings:credential.none.state'),
        sentence: sentenceForNone(needsKey, word),
        needsAttention: needsKey
      }
    case 'stored':
      return {
        state: i18n.t('settings:credential.stored.state'),
        sentence: i18n.t(`settings:credential.stored.${word}`) + entered,
        needsAttention: false
      }
    case 'session-only':
      return {
        state: i18n.t('settings:credential.session.state'),
        sentence: i18n.t(`settings:credential.session.${word}`) + entered,
        needsAttention: false
      }
    case 'locked':
      return {
        state: i18n.t('settings:credential.locked.state'),
        sentence: i18n.t(`settings:credential.locked.${word}`),
        needsAttention: true
      }
    case 'undecryptable':
      return {
        state: i18n.t('settings:credential.undecryptable.state'),
        sentence: i18n.t(`settings:credential.undecryptable.${word}`),
        needsAttention: true
      }
    case 'environment':
      return {
        state: i18n.t('settings:credential.environment.state'),
        sentence: i18n.t(`settings:credential.environment.${word}`, { variable: status.variable ?? '' }),
        needsAttention: false
      }
  }
}

function isWithheld({ boundTo }: CredentialStatus, address: string): boolean {
  const origin = originOf(address)
  return boundTo !== null && origin !== null && originOf(boundTo) !== origin
}

function describeWithheld({ boundTo }: CredentialStatus, address: string, word: SecretWord): CredentialSentence {
  return {
    state: i18n.t('settings:credential.withheld.state'),
    sentence: i18n.t(`settings:credential.withheld.${word}`, {
      boundTo: boundTo ?? '',
      origin: originOf(address) ?? ''
    }),
    needsAttention: true
  }
}

function enteredWhen({ setAt }: CredentialStatus): string {
  return setAt === null ? '' : ` ${i18n.t('settings:credential.entered', { date: formatDate(new Date(setAt)) })}`
}

function sentenceForNone(needsKey: boolean, word: SecretWord): string {
  return i18n.t(`settings:credential.none.${needsKey ? 'missing' : 'unneeded'}.${word}`)
}
