import type { ContactPurpose } from '../shared/contact'
import type { RunRequest } from '../shared/run-request'
import { systemTimer } from '../shared/timer'
import type { CheckedConnection } from './connections/check/connection-check'
import type { Connections } from './connections/open-connection'
import type { OpenableTarget } from './connections/profile-service'
import { readEnvironmentCredential } from './credentials/environment-credentials'
import type { StoryWorker } from './models/builtin/create-story-worker'
import type { Environment } from './models/model-settings'
import type { ModelRunRequest } from './models/resolve-model-settings'

/** What a model is to be made for. */
export type ModelRequest = ModelRunRequest & Pick<RunRequest, 'profileId'>

export interface LoadModelsOptions {
  environment: Environment
  storyWorker: StoryWorker
  /** The ways out to providers. */
  connections: Connections
}

/** The models, ready to be made for a request. */
export interface Models {
  /**
   * @param target what is checked; without one, what the request names is to be run
   * @throws RunFault where the request cannot be met as it is
   */
  open(request: ModelRequest, target?: OpenableTarget): Promise<CheckedConnection>
}

/**
 * Loads LangChain and the models. Nothing of it is needed to show a window or a usage line, so it is loaded only here.
 */
export async function loadModels({ environment, storyWorker, connections }: LoadModelsOptions): Promise<Models> {
  const [settings, remote, builtin] = await Promise.all([
    import('./models/resolve-model-settings'),
    import('./models/create-chat-model-source'),
    import('./models/builtin/builtin-chat-model-source')
  ])

  async function openRemote(request: ModelRequest, target: OpenableTarget | undefined, purpose: ContactPurpose) {
    if (target) return connections.open(target, request, purpose)
    if (!settings.isRemoteRequest(request)) return null
    const findCredential = readEnvironmentCredential.bind(null, environment)
    const resolved = settings.resolveModelSettings(request, environment, findCredential)
    return { settings: resolved, network: await connections.openNetwork() }
  }

  return {
    async open(request, asked) {
      const profile = request.profileId === undefined ? undefined : { profileId: request.profileId }
      const opened = await openRemote(request, asked ?? profile, asked ? 'check' : 'run')
      if (opened) {
        const source = remote.createChatModelSource(opened.settings, {
          fetch: opened.network.fetch,
          timer: systemTimer,
          delivery: request.delivery
        })
        return { source, remote: opened }
      }
      const { temperature, seed, maxTokens, stop } = request
      const fields = { worker: storyWorker, temperature, seed, maxTokens, stop }
      return { source: builtin.createBuiltinChatModelSource(fields), remote: null }
    }
  }
}
