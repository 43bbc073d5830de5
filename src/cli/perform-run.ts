import type { RunRegistry } from '../main/streaming/run-registry'
import type { Delivery } from '../shared/delivery'
import { isTerminalRunEvent, type TerminalRunEvent } from '../shared/run-event'
import type { RunRequest } from '../shared/run-request'
import { EXIT_CODE, type ExitCode } from './exit-code'
import type { RunOutput } from './output/run-output'

/** Runs a request to its end, showing it as it happens; cancels it as soon as `stop` aborts. */
export async function performRun(
  runs: RunRegistry,
  request: RunRequest,
  output: RunOutput,
  stop: AbortSignal
): Promise<TerminalRunEvent> {
  const endings: TerminalRunEvent[] = []
  const { runId, finished } = runs.start(request, (event) => {
    if (isTerminalRunEvent(event)) endings.push(event)
    return output.take(event)
  })
  const cancel = () => runs.cancel(runId)
  if (stop.aborted) cancel()
  stop.addEventListener('abort', cancel)
  await finished.finally(() => stop.removeEventListener('abort', cancel))
  const [ending] = endings
  if (!ending) throw new Error('the run ended without saying how')
  return ending
}

/** @param stop its reason is the exit code of whatever asked to stop */
export function exitCodeOf(ending: TerminalRunEvent, stop: AbortSignal): ExitCode {
  if (ending.type === 'run-abort') return stop.aborted ? stop.reason : EXIT_CODE.interrupted
  return ending.type === 'run-end' && ending.outcome === 'complete' ? EXIT_CODE.complete : EXIT_CODE.failed
}

/** Events are looked at one by one; a text only has to come. */
export function deliveryFor(json: boolean): Delivery {
  return json ? 'exact' : 'throughput'
}
