import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROCESSOR_CATALOGUE } from '../../../../src/main/streaming/processors/catalogue'
import { stopSequencesOf, writeStopSequences } from '../../../../src/renderer/store/workbench/stop-sequences'
import { type AskedRun, tabOfRuns } from '../../../../src/renderer/store/workbench/tab-of-runs'
import { columnRequest } from '../../../../src/renderer/store/workbench/workbench-request'
import { slotsOf } from '../../../../src/renderer/store/workbench/workbench-tab'
import { type RunRequestInput, runRequestSchema } from '../../../../src/shared/run-request'
import { createRunState } from '../../../../src/shared/run-state'
import { workbenchDraftsSchema } from '../../../../src/shared/workbench-drafts'

const ASKED: RunRequestInput = {
  provider: 'openai',
  profileId: 'profile-1',
  model: 'gpt-x',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'human', content: 'One?' },
    { role: 'assistant', content: 'Two.' },
    { role: 'human', content: 'Three?' }
  ],
  temperature: 0.25,
  maxTokens: 20,
  seed: 7,
  stop: ['END', '\n\n', 'a\\nb'],
  processors: [
    { name: 'uppercase', locale: 'tr' },
    { name: 'limit', count: 50, unit: 'words' }
  ]
}

function runOf(runId: string, request: RunRequestInput): AskedRun {
  const state = createRunState(runId)
  return { summary: { runId }, request: runRequestSchema.parse(request), state, missingEvents: 0 } as AskedRun
}

test('the tab of a run asks what the run asked', () => {
  const tab = { ...tabOfRuns([runOf('run-1', ASKED)]), key: 1 }
  const [column] = tab.columns
  expect(column && columnRequest({ processors: PROCESSOR_CATALOGUE }, tab, column)).toEqual(ASKED)
  expect(tab).toMatchObject({ isComparing: false, columns: [{ runId: 'run-1' }] })
  expect(workbenchDraftsSchema.safeParse({ tabs: [tab], activeTab: 1, nextTabKey: 2 }).success).toBe(true)
})

test('several runs are columns that are compared, each with its own settings', () => {
  const runs = ['a', 'b', 'c', 'd', 'e'].map((runId, index) => runOf(runId, { ...ASKED, seed: index }))
  const tab = { ...tabOfRuns(runs as [AskedRun, ...AskedRun[]]), key: 1 }
  expect(tab.isComparing).toBe(true)
  expect(tab.columns.map(({ seed, runId }) => [seed, runId])).toEqual([
    ['0', 'a'],
    ['1', 'b'],
    ['2', 'c'],
    ['3', 'd']
  ])
  const keys = [...tab.columns, ...tab.turns, ...tab.steps].map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Math.max(...keys)).toBeLessThan(tab.nextKey)
  expect(new Set(slotsOf(tab)).size).toBe(4)
})

test('stop sequences of any signs can be written and read', () => {
  const sequence = fc.string({ unit: fc.constantFrom('a', '\\', 'n', '\n', '\t', ' '), minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 4 }), (sequences) => {
      expect(stopSequencesOf(writeStopSequences(sequences))).toEqual(sequences)
    })
  )
})
