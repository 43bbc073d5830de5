import { AzureChatOpenAI, ChatOpenAI } from '@langchain/openai'
import type { RemoteProviderId } from '../../src/main/models/catalogue'
import type { RunEvent } from '../../src/shared/run-event'
import type { FaultRow, Scene } from '../../tests/main/faults/fault-row'
import { openStage, type Stage } from '../../tests/main/faults/open-stage'
import { CANARY_KEY } from '../../tests/main/faults/provider-case'

/** Longer than this nobody waits here: LangChain's own retries take up to two minutes. */
export const BARE_LIMIT_MS = 10_000

export const STILL_WAITS = 'still waits'

/** When Stop is pressed in a back-off: bare LangChain does not tell when one begins. */
const STOP_AFTER_MS = 1000

export interface BareResult {
  /** What a program sees: `ends as if whole`, the error's name and first line, or that it still waits. */
  end: string
  text: string
  requests: number
  durationMs: number
}

/** Plays a row on LangChain as its documentation shows it: the provider's class, `stream`, every default. */
export async function playBareRow(row: FaultRow, provider: RemoteProviderId): Promise<BareResult> {
  const stage = await openStage(row)
  const { server } = stage
  const run = startBareRun(provider, stage.origin)
  const pass = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs))
  // Time alone brings on what waits for bytes: this client has no count of them.
  const meanwhile = row.meanwhile?.({ server, run, pass, hasReceived: () => pass(100) })
  meanwhile?.catch(() => undefined)
  if (row.isBackOffHeld) pass(STOP_AFTER_MS).then(run.stop)
  const startedAt = performance.now()
  const end = await Promise.race([run.ended, pass(BARE_LIMIT_MS).then(() => STILL_WAITS)])
  const durationMs = performance.now() - startedAt
  const { length: requests } = server.requests
  run.stop()
  await stage.close()
  return { end: `${end}${tellOfElsewhere(stage)}`, text: run.text(), requests, durationMs }
}

/** What another server learned, which a redirect pointed at. */
function tellOfElsewhere({ elsewhere }: Stage): string {
  if (elsewhere.requests.length === 0) return ''
  const hasKey = JSON.stringify(elsewhere.requests.map(({ headers }) => headers)).includes(CANARY_KEY)
  return `; the other host got the conversation${hasKey ? ' and the key' : ''}`
}

function startBareRun(provider: RemoteProviderId, origin: string): Scene['run'] & BareRun {
  const controller = new AbortController()
  let text = ''
  const waiting: { question: (event: RunEvent) => boolean; resolve: () => void }[] = []
  const heard: RunEvent[] = []
  const hear = (content: string) => {
    const event: RunEvent = { type: 'text-delta', text: content, runId: '', sequence: heard.length, atMs: 0 }
    heard.push(event)
    text += content
    for (const { question, resolve } of waiting) if (question(event)) resolve()
  }

  async function stream(): Promise<string> {
    try {
      const chunks = await createBareModel(provider, origin).stream('Tell me a story.', { signal: controller.signal })
      for await (const chunk of chunks) hear(typeof chunk.content === 'string' ? chunk.content : '')
      return 'ends as if whole'
    } catch (error) {
      const { name, message } = error as Error
      return `${name}: ${message.split('\n')[0]?.slice(0, 70)}`
    }
  }

  return {
    ended: stream(),
    text: () => text,
    sees: (question) =>
      heard.some(question) ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ question, resolve })),
    stop: () => controller.abort()
  }
}

interface BareRun {
  ended: Promise<string>
  text(): string
}

function createBareModel(provider: RemoteProviderId, origin: string) {
  if (provider !== 'azure') {
    return new ChatOpenAI({ model: 'gpt-4o', apiKey: CANARY_KEY, configuration: { baseURL: `${origin}/v1` } })
  }
  return new AzureChatOpenAI({
    azureOpenAIApiKey: CANARY_KEY,
    azureOpenAIEndpoint: origin,
    azureOpenAIApiDeploymentName: 'test-deployment',
    azureOpenAIApiVersion: '2024-10-21'
  })
}
