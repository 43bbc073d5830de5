import type { Processor } from '../../../../src/main/streaming/processors/processor'
import type { RunEvent } from '../../../../src/shared/run-event'

/** A text-delta as a run makes it. */
export function textDelta(text: string): RunEvent {
  return { type: 'text-delta', runId: 'run-1', sequence: 0, atMs: 0, text }
}

/** Lets events through a processor. */
export async function processEvents(processor: Processor, events: readonly RunEvent[]): Promise<RunEvent[]> {
  async function* source() {
    yield* events
  }
  const processed: RunEvent[] = []
  for await (const event of processor(source())) processed.push(event)
  return processed
}

/** Lets texts through a processor, a delta each; answers the deltas that come out. */
export async function processTexts(processor: Processor, texts: readonly string[]): Promise<string[]> {
  const events = await processEvents(processor, texts.map(textDelta))
  return events.map((event) => (event.type === 'text-delta' ? event.text : `<${event.type}>`))
}
