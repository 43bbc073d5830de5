import type { RemoteProviderId } from '../../src/main/models/catalogue'
import { systemTimer } from '../../src/shared/timer'
import { FAULT_MATRIX } from '../../tests/main/faults/fault-matrix'
import { type FaultRow, nameOfEnd, ROW_LIMITS } from '../../tests/main/faults/fault-row'
import { playRow, type RowTime } from '../../tests/main/faults/play-row'
import { REMOTE_PROVIDERS } from '../../tests/main/faults/provider-case'
import { BARE_LIMIT_MS, type BareResult, playBareRow, STILL_WAITS } from './bare-langchain'

const REAL_TIME: RowTime = {
  timer: systemTimer,
  pass: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  passBackOff: async () => {}
}

/** So many rows at once on bare LangChain, which mostly waits. */
const BARE_ROWS_AT_ONCE = 6

/** The lines of the table, as they are measured. */
export async function* measureMatrix(): AsyncGenerator<string> {
  yield `Header limit ${ROW_LIMITS.headerTimeoutMs} ms, idle limit ${ROW_LIMITS.idleTimeoutMs} ms, at most ${ROW_LIMITS.maxRetries} retries. Bare LangChain: its defaults, given up after ${BARE_LIMIT_MS / 1000} s.`
  yield ''
  yield '| fault | provider | terminal event | text kept | requests | ms | bare LangChain | text | requests | ms |'
  yield '|---|---|---|---|---|---|---|---|---|---|'
  for (let index = 0; index < FAULT_MATRIX.length; index += BARE_ROWS_AT_ONCE) {
    const rows = FAULT_MATRIX.slice(index, index + BARE_ROWS_AT_ONCE)
    const bare = await Promise.all(rows.map((row) => Promise.all(REMOTE_PROVIDERS.map((id) => playBareRow(row, id)))))
    for (const [at, row] of rows.entries()) yield* measureRow(row, bare[at] ?? [])
  }
}

async function* measureRow(row: FaultRow, bare: readonly BareResult[]): AsyncGenerator<string> {
  for (const [index, provider] of REMOTE_PROVIDERS.entries()) {
    const ours = await measureOurs(row, provider)
    const theirs = bare[index]
    if (theirs) yield `| ${[row.name, provider, ...ours, ...cellsOf(theirs)].map(escapeCell).join(' | ')} |`
  }
}

async function measureOurs(row: FaultRow, provider: RemoteProviderId): Promise<string[]> {
  let stoppedAt: number | null = null
  const watched: FaultRow = {
    ...row,
    async meanwhile(scene) {
      const stop = () => {
        stoppedAt = performance.now()
        scene.run.stop()
      }
      await row.meanwhile?.({ ...scene, run: { ...scene.run, stop } })
    }
  }
  const startedAt = performance.now()
  const { end, server } = await playRow(watched, provider, REAL_TIME)
  const durationMs = performance.now() - (stoppedAt ?? startedAt)
  const duration = `${durationMs.toFixed(0)}${stoppedAt === null ? '' : ' from Stop to the socket closed'}`
  return [nameOfEnd(end), `${end.text.length}`, `${server.requests.length}`, duration]
}

function cellsOf({ end, text, requests, durationMs }: BareResult): string[] {
  const duration = end.startsWith(STILL_WAITS) ? `>${BARE_LIMIT_MS}` : durationMs.toFixed(0)
  return [end, `${text.length}`, `${requests}`, duration]
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
