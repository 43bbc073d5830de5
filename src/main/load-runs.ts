import { randomUUID } from 'node:crypto'
import { systemTimer } from '../shared/timer'
import { type LoadModelsOptions, loadModels, type Models } from './load-models'
import type { RunRegistry } from './streaming/run-registry'

/** The streaming core, and the models that it is wired to. */
export interface LoadedRuns {
  runs: RunRegistry
  models: Models
}

/** Wires the models to the streaming core. */
export async function loadRuns(options: LoadModelsOptions): Promise<LoadedRuns> {
  const [models, core] = await Promise.all([loadModels(options), import('./streaming/run-registry')])
  const createSource = async (request: Parameters<Models['open']>[0]) => (await models.open(request)).source
  const runs = core.createRunRegistry({
    createSource,
    timer: systemTimer,
    createRunId: randomUUID,
    random: Math.random
  })
  return { runs, models }
}
