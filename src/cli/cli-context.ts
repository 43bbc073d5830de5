import type { LoadedRuns } from '../main/load-runs'
import type { Environment } from '../main/models/model-settings'
import type { Outputs } from './output/text-run-output'

/** What the commands work with; `index.ts` builds it. */
export interface CliContext extends Outputs {
  version: string
  /** The folder that this was built in. */
  appFolder: string
  environment: Environment
  /** Aborts when the run is to stop; its reason is the exit code of whatever asked for it. */
  stop: AbortSignal
  /** LangChain comes with it, so it is asked for only when something is to be run. */
  loadRuns(): Promise<LoadedRuns>
}
