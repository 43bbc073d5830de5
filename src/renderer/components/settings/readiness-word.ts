import type { ProfileSummary } from '../../../shared/profile'
import { i18n } from '../../messages/i18n'

/** How a provider stands, in a word or two. */
export function readinessWord({ readiness, credential }: ProfileSummary): string {
  if (!readiness.ready) return i18n.t(`settings:readiness.${readiness.reason}`)
  return credential.state === 'session-only'
    ? i18n.t('settings:readiness.untilQuit')
    : i18n.t('settings:readiness.ready')
}
