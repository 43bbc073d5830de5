import { randomUUID } from 'node:crypto'
import { readEnvironmentCredential } from '../main/credentials/environment-credentials'
import type { StoryModelLocation } from '../main/models/builtin/worker-thread'
import type { Environment } from '../main/models/model-settings'
import type { RunRegistry } from '../main/streaming/run-registry'
import type { RunRequest } from '../shared/run-request'
import { systemTimer } from '../shared/timer'

/** Loads LangChain and the models, and wires them to the streaming core, with Node's own fetch. */
export async function loadRuns(environment: Environment, storyModel: StoryModelLocation): Promise<RunRegistry> {
  const [core, settings, remote, builtin, worker] = await Promise.all([
    import('../main/streaming/run-registry'),
    import('../main/models/resolve-model-settings'),
    import('../main/models/create-chat-model-source'),
    import('../main/models/builtin/builtin-chat-model-source'),
    import('../main/models/builtin/create-story-worker')
  ])
  const findCredential = readEnvironmentCredential.bind(null, environment)
  const storyWorker = worker.createStoryWorker(storyModel)

  function createSource(request: RunRequest) {
    if (!settings.isRemoteRequest(request)) {
      return builtin.createBuiltinChatModelSource({
        worker: storyWorker,
        temperature: request.temperature,
        seed: request.seed
      })
    }
    const resolved = settings.resolveModelSettings(request, environment, findCredential)
    return remote.createChatModelSource(resolved, { fetch, timer: systemTimer })
  }

  return core.createRunRegistry({ createSource, timer: systemTimer, createRunId: randomUUID, random: Math.random })
}
