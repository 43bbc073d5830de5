import type { CheckOutcome, CheckStepName } from '../../../../shared/connection-check'
import type { ProfileKind } from '../../../../shared/profile'
import { formatCount, formatDuration } from '../../format'

const STEP_NAMES: Readonly<Record<CheckStepName, string>> = {
  address: 'Address',
  proxy: 'Proxy',
  tls: 'TLS',
  authentication: 'Authentication',
  model: 'Model',
  'first-token': 'First streamed token',
  'finish-reason': 'Finish reason',
  usage: 'Usage',
  cancellation: 'Cancellation'
}

export function stepName(name: CheckStepName, kind: ProfileKind): string {
  return name === 'model' && kind === 'azure' ? 'Deployment' : STEP_NAMES[name]
}

/** How a check ended, in one or two sentences. */
export function outcomeSentence(outcome: CheckOutcome, kind: ProfileKind, isSaved: boolean): string {
  if (outcome.cancelled) return 'The check was cancelled.'
  if (outcome.failedStep !== null) return `It does not work: ${stepName(outcome.failedStep, kind)} failed.`
  const cost = outcome.usage ? ` The check cost ${formatCount(outcome.usage.totalTokens)} tokens` : ''
  const took = formatDuration(outcome.durationMs)
  const figures = cost ? `${cost} and took ${took}.` : ` The check took ${took}.`
  return `It works.${figures}${isSaved ? '' : ' Save it, so that runs can use it.'}`
}
