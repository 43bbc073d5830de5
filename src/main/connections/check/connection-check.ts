import type { CheckOutcome, CheckStep, CheckStepName } from '../../../shared/connection-check'
import { RunFault } from '../../../shared/run-error'
import type { TokenUsage } from '../../../shared/run-event'
import type { RunLimits } from '../../../shared/run-request'
import type { Timer } from '../../../shared/timer'
import type { ModelSettings } from '../../models/model-settings'
import type { Network } from '../../network/network'
import type { ChatModelSource } from '../../streaming/chat-model-source'
import { classify } from '../../streaming/run-errors'
import { checkCancellation } from './check-cancellation'
import { checkReach } from './check-reach'
import { checkStream } from './check-stream'
import { Checklist } from './checklist'

/** What is to be checked. */
export interface CheckedConnection {
  source: ChatModelSource
  /** Null for the built-in model, which is not reached over a network. */
  remote: { settings: ModelSettings; network: Network } | null
}

export interface ConnectionCheckOptions {
  /** Puts together what is to be checked. @throws RunFault where that cannot be done */
  open(): Promise<CheckedConnection>
  /** Of each run; nothing is ever tried again. */
  limits: Pick<RunLimits, 'headerTimeoutMs' | 'idleTimeoutMs'>
  timer: Timer
  /** Aborting it ends the check. */
  signal: AbortSignal
}

/** What the parts of a check share. */
export interface CheckContext extends CheckedConnection, Omit<ConnectionCheckOptions, 'open'> {
  list: Checklist
  /** Filled in by the first run. */
  found: { usage: TokenUsage | null }
}

/** News of the steps; a part's answer is whether the check goes on. */
export type CheckPart = AsyncGenerator<CheckStep, boolean, undefined>

/**
 * Checks a connection step by step, telling of each as it begins and as it ends, up to the first that fails. What is
 * checked is what a run uses: the same address, key, network and streaming core. Never throws.
 */
export async function* checkConnection(
  options: ConnectionCheckOptions
): AsyncGenerator<CheckStep, CheckOutcome, undefined> {
  const { timer, signal } = options
  const startedAtMs = timer.now()
  const list = new Checklist(timer)
  const found: CheckContext['found'] = { usage: null }
  let failedStep: CheckStepName | null = null
  for await (const step of checkParts(options, list, found)) {
    if (signal.aborted) break
    if (step.state === 'failed') failedStep = step.name
    yield step
  }
  const cancelled = signal.aborted
  return {
    passed: failedStep === null && !cancelled,
    failedStep,
    cancelled,
    usage: found.usage,
    durationMs: timer.now() - startedAtMs
  }
}

async function* checkParts(
  { open, ...options }: ConnectionCheckOptions,
  list: Checklist,
  found: CheckContext['found']
): AsyncGenerator<CheckStep, void, undefined> {
  try {
    yield list.start('address')
    const context: CheckContext = { ...(await open()), ...options, list, found }
    for (const part of [checkReach, checkStream, checkCancellation]) {
      const goesOn = yield* part(context)
      if (!goesOn || options.signal.aborted) return
    }
  } catch (error) {
    const fault = classify(error, { host: null, modelName: '' })
    const isOfKey = error instanceof RunFault && /credential/.test(error.code)
    yield list.fail(isOfKey ? 'authentication' : (list.current ?? 'address'), fault)
  }
}
