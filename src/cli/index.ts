import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { createTerminalConnections } from '../main/connections/terminal-connections'
import { loadRuns } from '../main/load-runs'
import { createStoryWorker } from '../main/models/builtin/create-story-worker'
import { locateStoryModel } from '../main/models/builtin/locate-story-model'
import { clearTracing } from '../main/models/clear-tracing'
import { systemTimer } from '../shared/timer'
import { EXIT_CODE, type ExitCode } from './exit-code'
import { createTextOutput } from './output/text-output'
import { writeLine } from './output/text-run-output'
import { reportDefect, runCli } from './run-cli'
import { onStopSignals } from './stop-signals'

const stdout = createTextOutput(process.stdout)
const stderr = createTextOutput(process.stderr)
const stopping = new AbortController()
const stop = (exitCode: ExitCode) => stopping.abort(exitCode)

/** A reader that has seen enough is no failure to speak of; a full disk is one. */
function stopUnwritten(error: NodeJS.ErrnoException): void {
  const isReaderGone = error.code === 'EPIPE'
  if (!isReaderGone) void writeLine(stderr, `streamscope: the output cannot be written: ${error.message}`)
  stop(isReaderGone ? EXIT_CODE.readerGone : EXIT_CODE.failed)
}

async function main(): Promise<void> {
  // Of this process's environment alone; who wants LangChain's tracing in the terminal says so.
  if (process.env['STREAMSCOPE_TRACING'] !== 'on') clearTracing(process.env)
  onStopSignals(process, systemTimer, { stop, leave: (exitCode) => process.exit(exitCode) })
  process.on('uncaughtException', async (error) => process.exit(await reportDefect(stderr, error, process.env)))
  stdout.closed.addEventListener('abort', () => stopUnwritten(stdout.closed.reason))
  const exitCode = await runCli(process.argv.slice(2), {
    version,
    appFolder: fileURLToPath(new URL('../..', import.meta.url)),
    environment: process.env,
    stdout,
    stderr,
    stop: stopping.signal,
    loadRuns: () =>
      loadRuns({
        environment: process.env,
        storyWorker: createStoryWorker(locateStoryModel(import.meta.url)),
        connections: createTerminalConnections(process.env)
      })
  })
  await Promise.all([stdout.flush(), stderr.flush()])
  process.exit(stdout.closed.aborted ? stopping.signal.reason : exitCode)
}

await main()
