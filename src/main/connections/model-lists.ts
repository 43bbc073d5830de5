import type { ModelList } from '../../shared/profile'
import type { Timer } from '../../shared/timer'
import { fetchModelNames } from '../models/fetch-model-names'
import { createSettingsRedactor } from '../models/settings-redactor'
import { findPreset } from '../profiles/presets'
import { classify } from '../streaming/run-errors'
import { ANY_REQUEST } from './any-request'
import type { Connections } from './open-connection'
import type { OpenableTarget } from './profile-service'

export interface ModelListsOptions {
  connections: Connections
  timer: Timer
  now(): Date
}

/** The names of the models that servers have: fetched once, until a person asks again. */
export interface ModelLists {
  /** Never rejects: what is wrong is the list's `problem`. */
  list(target: OpenableTarget, refresh: boolean): Promise<ModelList>
}

export function createModelLists({ connections, timer, now }: ModelListsOptions): ModelLists {
  const known = new Map<string, ModelList>()

  async function fetchList(target: OpenableTarget, refresh: boolean): Promise<ModelList> {
    const { draft, settings, network } = await connections.open(target, ANY_REQUEST, 'models')
    const { modelsPath, label } = findPreset(draft.presetId, draft.kind)
    if (modelsPath === null)
      return emptyList(`${label} does not list what you have deployed: enter the deployment by its name.`)
    const kept = known.get(settings.address)
    if (kept && !refresh) return kept
    try {
      const models = await fetchModelNames({ settings, path: modelsPath, fetch: network.fetch, timer })
      const list = { models, fetchedAt: now().toISOString(), problem: null }
      known.set(settings.address, list)
      return list
    } catch (error) {
      const { message } = classify(error, {
        host: new URL(settings.address).host,
        modelName: 'a list of models',
        redact: createSettingsRedactor(settings)
      })
      return { ...(kept ?? emptyList('')), problem: message }
    }
  }

  return {
    list: (target, refresh) =>
      fetchList(target, refresh).catch((error) => emptyList(classify(error, { host: null, modelName: '' }).message))
  }
}

function emptyList(problem: string): ModelList {
  return { models: [], fetchedAt: null, problem }
}
