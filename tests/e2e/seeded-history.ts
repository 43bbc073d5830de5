import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JOURNAL_VERSION } from '../../src/shared/journal-record'
import { EMPTY_METRICS } from '../../src/shared/run-state'

/** A run as it stands in a journal. */
export interface SeededRun {
  runId: string
  startedAt: Date
  prompt: string
  text: string
  provider?: 'builtin' | 'azure' | 'openai' | 'compatible'
  model?: string
  /** Beside its type, sequence and text; null for a run that has not ended. Default: a complete end. */
  ending?: Record<string, unknown> | null
}

const COMPLETE = { type: 'run-end', outcome: 'complete', finishReason: 'stop', usage: null }

/** Writes journals as the app does, one token a word. */
export async function seedHistory(userDataFolder: string, runs: readonly SeededRun[]): Promise<void> {
  const folder = join(userDataFolder, 'history')
  await mkdir(folder, { recursive: true })
  for (const run of runs) await writeFile(join(folder, `run-${run.runId}.jsonl`), journalOf(run))
}

function journalOf(run: SeededRun): string {
  const { runId, startedAt, prompt, text, provider = 'builtin', model = 'story', ending = COMPLETE } = run
  const messages = [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'human', content: prompt }
  ]
  const texts = text.match(/\S+\s*/g) ?? []
  const atMs = texts.map((_, index) => 310 + index * 20)
  const durationMs = atMs.at(-1) ?? 310
  const metrics = {
    ...EMPTY_METRICS,
    tokens: texts.length,
    timeToFirstTokenMs: texts.length > 0 ? 310 : null,
    tokensPerSecond: texts.length > 0 ? 50 : null,
    durationMs
  }
  const records = [
    {
      type: 'journal',
      version: JOURNAL_VERSION,
      runId,
      startedAt: startedAt.toISOString(),
      request: { provider, model, messages }
    },
    { type: 'run-start', runId, sequence: 0, atMs: 0, provider, model, messages, processors: [] },
    ...(texts.length > 0 ? [{ type: 'text-deltas', sequence: 1, atMs, texts }] : []),
    ...(ending ? [{ runId, sequence: texts.length + 1, atMs: durationMs, metrics, text, ...ending }] : [])
  ]
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}
