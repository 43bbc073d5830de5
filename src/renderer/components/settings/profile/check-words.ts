import type { CheckOutcome, CheckStepName } from '../../../../shared/connection-check'
import type { ProfileKind } from '../../../../shared/profile'
import { i18n } from '../../../messages/i18n'
import { formatCount, formatDuration } from '../../format'

export function stepName(name: CheckStepName, kind: ProfileKind): string {
  return name === 'model' && kind === 'azure'
    ? i18n.t('settings:profile.deployment')
    : i18n.t(`settings:check.steps.${name}`)
}

/** How a check ended, in one or two sentences. */
export function outcomeSentence(outcome: CheckOutcome, kind: ProfileKind, isSaved: boolean): string {
  if (outcome.cancelled) return i18n.t('settings:check.cancelled')
  if (outcome.failedStep !== null) return i18n.t('settings:check.failed', { step: stepName(outcome.failedStep, kind) })
  const took = formatDuration(outcome.durationMs) ?? ''
  const figures = outcome.usage
    ? i18n.t('settings:check.cost', { tokens: formatCount(outcome.usage.totalTokens), took })
    : i18n.t('settings:check.took', { took })
  return [i18n.t('settings:check.works'), figures, isSaved ? '' : i18n.t('settings:check.saveIt')]
    .filter(Boolean)
    .join(' ')
}
