import { type CheckedConnection, checkConnection } from '../../../../src/main/connections/check/connection-check'
import { createChatModelSource } from '../../../../src/main/models/create-chat-model-source'
import { DEFAULT_RESPONSE_LIMITS, type Fetch, type ResponseLimits } from '../../../../src/main/models/provider-fetch'
import { resolveProfileSettings } from '../../../../src/main/models/resolve-profile-settings'
import type { Network } from '../../../../src/main/network/network'
import type { CheckOutcome, CheckStep } from '../../../../src/shared/connection-check'
import { DEFAULT_RUN_LIMITS } from '../../../../src/shared/plain-values'
import { type ProfileDraftInput, profileDraftSchema } from '../../../../src/shared/profile'
import type { RunLimits } from '../../../../src/shared/run-request'
import { systemTimer, type Timer } from '../../../../src/shared/timer'
import type { ResponseScript } from '../../../helpers/chat-completions-server'
import { jsonAnswer } from '../../../helpers/response-scripts'
import { CANARY_KEY } from '../../faults/provider-case'

export const STRAIGHT: Network = { fetch: fetch as Fetch, findProxy: async () => null }

export interface CheckSetting {
  draft: Partial<ProfileDraftInput> & { address: string }
  network?: Network
  timer?: Timer
  signal?: AbortSignal
  limits?: Partial<ResponseLimits>
  runLimits?: Partial<RunLimits>
  withoutKey?: boolean
}

/** A check of a profile that is made as the window makes it, news by news. */
export function startCheck({ draft, network = STRAIGHT, timer = systemTimer, ...more }: CheckSetting) {
  const runLimits = { ...DEFAULT_RUN_LIMITS, ...more.runLimits }
  const open = async (): Promise<CheckedConnection> => {
    const profile = profileDraftSchema.parse({ kind: 'openai', name: 'Mine', ...draft })
    const request = { temperature: 0.7, limits: runLimits }
    const key = { boundTo: profile.address, reveal: () => CANARY_KEY }
    const settings = resolveProfileSettings(profile, request, more.withoutKey ? null : key)
    const limits = { ...DEFAULT_RESPONSE_LIMITS, ...more.limits }
    return {
      source: createChatModelSource(settings, { fetch: network.fetch, timer, limits }),
      remote: { settings, network }
    }
  }
  const signal = more.signal ?? new AbortController().signal
  return checkConnection({ open, limits: runLimits, timer, signal })
}

/** All news of a check, and its end. */
export async function follow(
  check: ReturnType<typeof startCheck>
): Promise<{ steps: CheckStep[]; outcome: CheckOutcome }> {
  const steps: CheckStep[] = []
  let next = await check.next()
  for (; !next.done; next = await check.next()) steps.push(next.value)
  return { steps, outcome: next.value }
}

/** What came of each step, without those that only begin. */
export function resultsOf(steps: readonly CheckStep[]): Record<string, string> {
  return Object.fromEntries(steps.filter(({ state }) => state !== 'running').map(({ name, state }) => [name, state]))
}

/** The knock at the door, which asks for the models, gets an answer of its own; chats get these, the last for good. */
export function answerChats(...answers: readonly ResponseScript[]): ResponseScript {
  const waiting = [...answers]
  return (exchange) => {
    if (exchange.request.method === 'GET') return jsonAnswer(404, { error: { message: 'No list.' } })(exchange)
    return (waiting.length > 1 ? waiting.shift() : waiting[0])?.(exchange)
  }
}
