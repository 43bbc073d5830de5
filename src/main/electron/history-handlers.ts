import type { ExportFormat, HistoryPage, HistoryPageRequest } from '../../shared/history'
import type { InvokeChannel } from '../../shared/ipc-contract'
import { RunFault } from '../../shared/run-error'
import { saveFileAtomically } from '../history/atomic-file'
import { exportRun, nameExport } from '../history/export-run'
import type { HistoryStore } from '../history/history-store'
import type { InvokeHandlers } from './typed-ipc'

const DAY_MS = 24 * 60 * 60 * 1000

export interface HistoryServices {
  /** Opened on first use, after the window shows. */
  open(): Promise<HistoryStore>
  /** Asks the person where a file goes; null where they thought better of it. */
  choosePath(suggestedName: string): Promise<string | null>
  /** Takes secrets out of what is exported. */
  redact(text: string): string
  /** The wall clock. */
  now(): Date
}

type HistoryChannel = Extract<InvokeChannel, `history:${string}`>

/** Answers what the History page asks. */
export function createHistoryHandlers({
  open,
  choosePath,
  redact,
  now
}: HistoryServices): Pick<InvokeHandlers, HistoryChannel> {
  const list = createLister(open)

  async function save(runId: string, format: ExportFormat): Promise<string | null> {
    const run = await (await open()).read(runId)
    if (!run) throw new RunFault('not-found', 'This run is no longer in the history.')
    const path = await choosePath(nameExport(run, format, redact))
    if (path !== null) await saveFileAtomically(path, exportRun(run, format, redact)).catch(refuse(path))
    return path
  }

  return {
    'history:list': list,
    'history:overview': async () => (await open()).overview(),
    'history:read': async ({ runId }) => {
      const run = await (await open()).read(runId)
      if (!run) return null
      const { events: _events, ...details } = run
      return details
    },
    'history:events': async ({ runId, fromSequence, limit }) => {
      const run = await (await open()).read(runId)
      const from = run?.events.findIndex(({ sequence }) => sequence >= fromSequence) ?? -1
      return from < 0 ? [] : (run?.events.slice(from, from + limit) ?? [])
    },
    'history:export': async ({ runId, format }) => ({ path: await save(runId, format) }),
    'history:delete': async ({ runIds }) => ({ runIds: await (await open()).delete(runIds) }),
    'history:restore': async ({ runIds }) => ({ runIds: await (await open()).restore(runIds) }),
    'history:clean-up': async ({ olderThanDays }) => {
      const startedBefore = new Date(now().getTime() - olderThanDays * DAY_MS)
      return { runIds: await (await open()).cleanUp(startedBefore) }
    }
  }
}

/** Lists runs, for one filter at a time: who types on does not wait for what was looked for before. */
function createLister(open: () => Promise<HistoryStore>) {
  let current = { filter: '', controller: new AbortController() }
  return async (request: HistoryPageRequest): Promise<HistoryPage | null> => {
    const filter = JSON.stringify(request.filter)
    if (filter !== current.filter) {
      current.controller.abort()
      current = { filter, controller: new AbortController() }
    }
    const { signal } = current.controller
    const history = await open()
    try {
      return await history.list(request, signal)
    } catch (error) {
      if (signal.aborted) return null
      throw error
    }
  }
}

function refuse(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw new RunFault(
      'internal',
      `${path} cannot be written (${error.code ?? error.message}). Choose another folder.`,
      { cause: error }
    )
  }
}
