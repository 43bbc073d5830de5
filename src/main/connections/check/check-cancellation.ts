import type { CheckStep } from '../../../shared/connection-check'
import { isTerminalRunEvent, type TerminalRunEvent } from '../../../shared/run-event'
import { isToken, runOnce } from './check-run'
import type { CheckContext, CheckPart } from './connection-check'

const QUESTION = 'Count from one to two hundred, in words.'

/** Whether Stop ends the request, by another run that is stopped at its first token. */
export async function* checkCancellation(context: CheckContext): CheckPart {
  const { list, timer } = context
  yield list.start('cancellation')
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, context.signal])
  let stoppedAtMs = 0
  let end: TerminalRunEvent | null = null
  for await (const event of runOnce({ ...context, signal }, QUESTION)) {
    if (isTerminalRunEvent(event)) end = event
    if (!isToken(event) || stop.signal.aborted) continue
    stoppedAtMs = timer.now()
    stop.abort()
  }
  if (context.signal.aborted || !end) return false
  const step = judge(context, end, timer.now() - stoppedAtMs)
  yield step
  return step.state !== 'failed'
}

function judge({ list }: CheckContext, end: TerminalRunEvent, afterMs: number): CheckStep {
  if (end.type === 'run-abort') {
    const late = end.chunksAfterStop === 0 ? '' : ` ${end.chunksAfterStop} chunks that came later were dropped.`
    return list.end('cancellation', 'passed', `Stop closed the connection after ${Math.round(afterMs)} ms.${late}`)
  }
  if (end.type === 'run-error') return list.fail('cancellation', end.error)
  return list.end('cancellation', 'warned', 'The second answer had no token to stop at, so this could not be tried.')
}
