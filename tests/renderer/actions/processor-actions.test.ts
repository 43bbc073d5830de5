import { expect, test } from 'vitest'
import { PROCESSOR_CATALOGUE } from '../../../src/main/streaming/processors/catalogue'
import { createProcessorActions } from '../../../src/renderer/actions/processor-actions'
import { createAppStore } from '../../../src/renderer/store/app-store'
import type { WorkbenchTabChange } from '../../../src/renderer/store/workbench/workbench-page-change'
import { activeTab } from '../../../src/renderer/store/workbench/workbench-page-state'
import type { Pipeline, PipelineDraft } from '../../../src/shared/pipeline'
import { fail, succeed } from '../../../src/shared/result'
import { createInMemoryBridge } from '../in-memory-bridge'

const CLEAN: Pipeline = {
  id: 'clean',
  name: 'Clean',
  steps: [
    { name: 'redact', kinds: ['cards'] },
    { name: 'limit', count: 5, isOff: true }
  ]
}

/** A Workbench whose main keeps pipelines in a list. */
function openWindow(...pipelines: Pipeline[]) {
  const kept = new Map(pipelines.map((pipeline) => [pipeline.id, pipeline]))
  const store = createAppStore()
  const bridge = createInMemoryBridge({
    'pipelines:list': async () => succeed([...kept.values()]),
    'pipelines:save': async (request) => {
      const draft = request as PipelineDraft
      if (draft.name === 'Taken') return fail('bad-request', 'Taken already.')
      const pipeline = { ...draft, id: draft.id ?? `id-${kept.size}` }
      kept.set(pipeline.id, pipeline)
      return succeed(pipeline)
    },
    'pipelines:delete': async (request) => {
      kept.delete((request as { pipelineId: string }).pipelineId)
      return succeed(undefined)
    }
  })
  const change = (made: WorkbenchTabChange) => store.dispatch({ type: 'workbench-page', change: made })
  store.dispatch({
    type: 'workbench-page',
    change: { type: 'processors-listed', processors: PROCESSOR_CATALOGUE }
  })
  return {
    actions: createProcessorActions(bridge, store),
    change,
    kept: () => [...kept.values()],
    tab: () => activeTab(store.getState().workbenchPage),
    undo: () => store.getState().processors.undos.at(-1) ?? null
  }
}

/** Lets every promise that is already settled take effect. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

const namesOf = (steps: readonly { name: string }[]) => steps.map(({ name }) => name)

test('a removed step comes back where it was, as it was', async () => {
  const { actions, change, tab, undo } = openWindow()
  for (const name of ['words', 'replace', 'json'] as const) change({ type: 'step-added', name })
  const [, replace] = tab().steps
  if (!replace) throw new Error('There is no step.')
  change({ type: 'option-changed', key: replace.key, option: 'from', draft: 'a' })
  const before = tab().steps
  const [, filledIn] = before
  if (filledIn) actions.removeStep(filledIn)
  expect(namesOf(tab().steps)).toEqual(['words', 'json'])
  expect(undo()).toMatchObject({ kind: 'step-removed', name: 'replace' })
  actions.undo()
  await settled()
  expect(tab().steps).toEqual(before)
  expect(undo()).toBeNull()
})

test('all that was removed comes back, the last of it first; a deleted pipeline outlasts a removed step', async () => {
  const { actions, change, kept, tab, undo } = openWindow(CLEAN)
  for (const name of ['words', 'json', 'sentences'] as const) change({ type: 'step-added', name })
  const before = tab().steps
  actions.deletePipeline(CLEAN)
  await settled()
  const [words, json] = before
  for (const step of [words, json]) if (step) actions.removeStep(step)
  expect(namesOf(tab().steps)).toEqual(['sentences'])
  actions.undo()
  actions.undo()
  await settled()
  expect(tab().steps).toEqual(before)
  actions.undo()
  await settled()
  expect(kept()).toEqual([CLEAN])
  expect(undo()).toBeNull()
})

test('steps are saved as they are, also those that are off, and opened again as they were', async () => {
  const { actions, change, kept, tab } = openWindow()
  change({ type: 'step-added', name: 'limit' })
  change({ type: 'option-changed', key: tab().steps[0]?.key ?? 0, option: 'count', draft: ' 7 ' })
  change({ type: 'step-added', name: 'redact' })
  change({ type: 'step-switched', key: tab().steps[1]?.key ?? 0, isOn: false })
  expect(await actions.savePipeline('Taken')).toBe('Taken already.')
  expect(await actions.savePipeline('Short')).toBeNull()
  const [saved] = kept()
  expect(saved?.steps).toEqual([
    { name: 'limit', count: 7 },
    { name: 'redact', isOff: true }
  ])
  expect(tab().pipelineId).toBe(saved?.id)
  change({ type: 'step-removed', key: tab().steps[0]?.key ?? 0 })
  expect(await actions.savePipeline(null)).toBeNull()
  expect(kept()).toMatchObject([{ name: 'Short', steps: [{ name: 'redact', isOff: true }] }])
})

test('opening a pipeline takes the place of the steps, with keys of their own, and can be taken back', async () => {
  const { actions, change, tab, undo } = openWindow(CLEAN)
  change({ type: 'step-added', name: 'words' })
  const before = tab()
  actions.openPipeline(CLEAN)
  expect(tab().steps.map(({ name, isOn, options }) => ({ name, isOn, options }))).toEqual([
    { name: 'redact', isOn: true, options: { kinds: ['cards'] } },
    { name: 'limit', isOn: false, options: { count: '5' } }
  ])
  const keys = [...before.steps, ...tab().steps].map(({ key }) => key)
  expect(new Set(keys).size).toBe(3)
  expect(tab().nextKey).toBeGreaterThan(Math.max(...keys))
  expect(undo()).toMatchObject({ kind: 'steps-replaced', name: 'Clean' })
  actions.undo()
  await settled()
  expect(tab().steps).toEqual(before.steps)
  expect(tab().pipelineId).toBeNull()
})

test('a pipeline gets another name, is deleted, and comes back', async () => {
  const { actions, kept, undo } = openWindow(CLEAN)
  expect(await actions.renamePipeline(CLEAN, 'Taken')).toBe('Taken already.')
  expect(await actions.renamePipeline(CLEAN, 'Cleaner')).toBeNull()
  const [renamed] = kept()
  expect(renamed).toEqual({ ...CLEAN, name: 'Cleaner' })
  if (renamed) actions.deletePipeline(renamed)
  await settled()
  expect(kept()).toEqual([])
  expect(undo()).toMatchObject({ kind: 'pipeline-deleted', name: 'Cleaner' })
  actions.undo()
  await settled()
  expect(kept()).toEqual([renamed])
})
