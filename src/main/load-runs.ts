import { randomUUID } from 'node:crypto'
import type { RunRequest } from '../shared/run-request'
import { systemTimer } from '../shared/timer'
import { readEnvironmentCredential } from './credentials/environment-credentials'
import type { StoryModelLocation } from './models/builtin/worker-thread'
import type { Environment } from './models/model-settings'
import type { RunRegistry } from './streaming/run-registry'

/**
 * Loads LangChain and the models, and wires them to the streaming core, with Node's own fetch. Nothing of it is needed
 * to show a window or a usage line, so it is loaded only here.
 */
export async function loadRuns(environment: Environment, storyModel: StoryModelLocation): Promise<RunRegistry> {
  const [core, settings, remote, builtin, worker] = await Promise.all([
    import('./streaming/run-registry'),
    import('./models/resolve-model-settings'),
    import('./models/create-chat-model-source'),
    import('./models/builtin/builtin-chat-model-source'),
    import('./models/builtin/create-story-worker')
  ])
  const storyWorker = worker.createStoryWorker(storyModel)

  function createSource(request: RunRequest) {
    if (!settings.isRemoteRequest(request)) {
      return builtin.createBuiltinChatModelSource({
        worker: storyWorker,
        temperature: request.temperature,
        seed: request.seed
      })
    }
    const findCredential = readEnvironmentCredential.bind(null, environment)
    const resolved = settings.resolveModelSettings(request, environment, findCredential)
    return remote.createChatModelSource(resolved, { fetch, timer: systemTimer })
  }

  return core.createRunRegistry({ createSource, timer: systemTimer, createRunId: randomUUID, random: Math.random })
}
