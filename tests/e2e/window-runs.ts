import type { Page } from 'playwright/test'
import type { InvokeChannel, InvokeRequests, InvokeResponses, RunBatch } from '../../src/shared/ipc-contract'
import { isTerminalRunEvent, type RunEvent, type TerminalRunEvent } from '../../src/shared/run-event'
import type { RunRequestInput } from '../../src/shared/run-request'

/** A run of the app, as the window hears of it. */
export interface WindowRun {
  readonly events: readonly RunEvent[]
  readonly ended: Promise<TerminalRunEvent>
  /** Resolves at the first event, past or to come, that satisfies the question. */
  sees(question: (event: RunEvent) => boolean): Promise<unknown>
  stop(): Promise<unknown>
}

/** Starts runs by way of the window's own bridge, and hears what it hears. */
export interface WindowRuns {
  start(request: RunRequestInput): Promise<WindowRun>
}

/** Asks main through the window's bridge; throws where it refuses. */
export async function invoke<Channel extends InvokeChannel>(
  page: Page,
  channel: Channel,
  request: InvokeRequests[Channel]
): Promise<InvokeResponses[Channel]> {
  const answer = await page.evaluate(
    ([channel, request]) => window.streamscope.invoke(channel as 'presets:list', request as undefined),
    [channel, request as unknown] as const
  )
  if (answer.ok) return answer.value as unknown as InvokeResponses[Channel]
  throw new Error(`${channel}: ${answer.error.code}: ${answer.error.message}`)
}

export async function listenToRuns(page: Page): Promise<WindowRuns> {
  const runs = new Map<string, ReturnType<typeof createRecording>>()
  const recordingOf = (runId: string) => {
    const recording = runs.get(runId) ?? createRecording()
    runs.set(runId, recording)
    return recording
  }
  await page.exposeFunction('tellTest', ({ runId, events }: RunBatch) => recordingOf(runId).take(events))
  await page.evaluate(() => {
    const tell = (window as unknown as { tellTest(batch: unknown): void }).tellTest
    window.streamscope.on('run:batch', (batch) => tell(batch))
  })
  return {
    async start(request) {
      const { runId } = await invoke(page, 'run:start', request)
      const { events, ended, sees } = recordingOf(runId)
      return { events, ended, sees, stop: () => invoke(page, 'run:cancel', { runId }) }
    }
  }
}

function createRecording() {
  const events: RunEvent[] = []
  let waiting: (() => void)[] = []
  const sees = (question: (event: RunEvent) => boolean) =>
    new Promise<RunEvent>((resolve) => {
      const look = () => {
        const found = events.find(question)
        if (!found) return
        waiting = waiting.filter((other) => other !== look)
        resolve(found)
      }
      waiting.push(look)
      look()
    })
  return {
    events,
    sees,
    ended: sees(isTerminalRunEvent) as Promise<TerminalRunEvent>,
    take(arrived: readonly RunEvent[]) {
      events.push(...arrived)
      for (const look of [...waiting]) look()
    }
  }
}
