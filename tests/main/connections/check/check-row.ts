import type { CheckOutcome, CheckStep } from '../../../../src/shared/connection-check'
import type { RunLimits } from '../../../../src/shared/run-request'
import type { ChatCompletionsServer } from '../../../helpers/chat-completions-server'
import type { FaultRow, Scene } from '../../faults/fault-row'
import { openStage } from '../../faults/open-stage'
import { answerChats, startCheck } from './checked-server'

/** Checks a connection on which a fault of the matrix happens. */
export async function checkRow(
  row: FaultRow,
  runLimits: Partial<RunLimits> = {}
): Promise<{ steps: CheckStep[]; outcome: CheckOutcome }> {
  const stage = await openStage(row)
  const { server, elsewhere } = stage
  const answers = typeof row.answers === 'function' ? row.answers(elsewhere.origin) : (row.answers ?? [])
  server.respondWith(answerChats(...answers))
  const limits = row.limits ? { limits: row.limits } : {}
  const steps: CheckStep[] = []
  let tellOfText = () => {}
  const hasText = new Promise<void>((resolve) => {
    tellOfText = resolve
  })
  try {
    const check = startCheck({ draft: { address: `${stage.origin}/v1` }, ...limits, runLimits })
    const meanwhile = row.meanwhile?.(sceneOf(server, hasText)).catch(() => {
      // What it waits for does not come where the check has ended.
    })
    let next = await check.next()
    for (; !next.done; next = await check.next()) {
      steps.push(next.value)
      if (next.value.name === 'first-token' && next.value.state === 'passed') tellOfText()
    }
    tellOfText()
    await Promise.race([meanwhile, server.allSocketsClosed()])
    return { steps, outcome: next.value }
  } finally {
    await stage.close()
  }
}

/** What a row steers: the chats alone, for the knock at the door is answered already. Time passes by itself. */
function sceneOf(server: ChatCompletionsServer, hasText: Promise<void>): Scene {
  const nextExchange: ChatCompletionsServer['nextExchange'] = async () => {
    const exchange = await server.nextExchange()
    return exchange.request.method === 'GET' ? nextExchange() : exchange
  }
  return {
    server: Object.assign(Object.create(server), { nextExchange }),
    run: { sees: () => hasText, stop: () => {} },
    pass: async () => {},
    hasReceived: async () => {}
  }
}
