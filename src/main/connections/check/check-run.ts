import type { RunEvent } from '../../../shared/run-event'
import { run } from '../../streaming/run'
import type { CheckContext } from './connection-check'

/** Runs one short message through the streaming core, as any run goes, once. */
export function runOnce(
  { source, limits, timer, signal }: CheckContext,
  content: string
): AsyncGenerator<RunEvent, void, undefined> {
  return run({
    // Nobody keeps these runs, so nobody asks for their names.
    runId: 'check',
    request: {
      messages: [{ role: 'human', content }],
      processors: [],
      limits: { ...limits, maxRetries: 0 }
    },
    source,
    signal,
    timer,
    random: Math.random
  })
}

/** Whether an event carries something of the answer. */
export function isToken(event: RunEvent): boolean {
  return event.type === 'text-delta' || event.type === 'reasoning-delta'
}
