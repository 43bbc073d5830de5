import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPipelineStore } from '../../../src/main/pipelines/pipeline-store'
import { readSavedPipelines } from '../../../src/main/pipelines/read-saved-pipelines'
import type { PipelineStep } from '../../../src/shared/pipeline'

const STEPS: PipelineStep[] = [{ name: 'redact' }]

let folder: string
let notices: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-pipelines-'))
  notices = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

let ids = 0
const open = (where = folder) =>
  openPipelineStore({
    folder: where,
    createId: () => `id-${++ids}`,
    now: () => new Date(0),
    onNotice: (message) => void notices.push(message)
  })
const path = () => join(folder, 'pipelines.json')
const namesIn = async () => (await open()).list().map(({ name }) => name)

test('pipelines last over a restart, by name, and the terminal reads the same', async () => {
  const store = await open()
  const b = await store.save({ name: 'b', steps: STEPS })
  await store.save({ name: 'A', steps: STEPS })
  await store.save({ ...b, steps: [{ name: 'words', isOff: true }] })
  expect(await namesIn()).toEqual(['A', 'b'])
  expect(store.findByName('B')?.steps).toEqual([{ name: 'words', isOff: true }])
  expect(await readSavedPipelines(folder)).toEqual((await open()).list())
  expect(await readSavedPipelines(join(folder, 'none'))).toEqual([])
})

test('what was deleted comes back under its id', async () => {
  const store = await open()
  const kept = await store.save({ name: 'Clean', steps: STEPS })
  await store.remove(kept.id)
  expect(await namesIn()).toEqual([])
  await store.save(kept)
  expect((await open()).find(kept.id)).toEqual(kept)
})

test('a name belongs to one, and what cannot be run is not saved', async () => {
  const store = await open()
  const clean = await store.save({ name: 'Clean', steps: STEPS })
  await expect(store.save({ name: 'clean', steps: STEPS })).rejects.toThrow('There is a pipeline “Clean” already.')
  expect((await store.add({ name: 'Clean', steps: STEPS })).name).toBe('Clean 2')
  expect((await store.save({ ...clean, name: 'clean' })).id).toBe(clean.id)
  const wrong: PipelineStep[] = [{ name: 'replace', from: '[', to: '', pattern: true }]
  await expect(store.save({ name: 'Wrong', steps: wrong })).rejects.toThrow(/“\[”/)
  expect(await namesIn()).toEqual(['clean', 'Clean 2'])
})

test('a damaged file is set aside and its backup taken; who only reads leaves it alone', async () => {
  const store = await open()
  await store.save({ name: 'one', steps: STEPS })
  await store.save({ name: 'two', steps: STEPS })
  await writeFile(path(), '{"version":1,"pipelines":[{"id":')
  await expect(readSavedPipelines(folder)).rejects.toThrow(/is damaged\. Open Streamscope/)
  expect(await readFile(path(), 'utf8')).toContain('"id":')
  expect(await namesIn()).toEqual(['one'])
  expect(notices).toEqual([expect.stringMatching(/^The file of pipelines was damaged.*corrupt-.*backup was restored/)])
  expect(await readdir(folder)).toContain('pipelines.corrupt-1970-01-01T00-00-00-000Z.json')
})

test('a long name that is numbered is one that can be read again', async () => {
  const store = await open()
  const name = 'n'.repeat(80)
  for (let times = 0; times < 11; times += 1) await store.add({ name, steps: STEPS })
  const names = await namesIn()
  expect(notices).toEqual([])
  expect(new Set(names).size).toBe(11)
  expect(names).toContain(`${'n'.repeat(77)} 11`)
})

test('where nothing can be written, that is said, and what was saved lasts until the end', async () => {
  const blocked = join(folder, 'blocked')
  await writeFile(blocked, 'no folder')
  const store = await open(join(blocked, 'inner'))
  await store.save({ name: 'Clean', steps: STEPS })
  expect(store.list()).toHaveLength(1)
  expect(notices.at(-1)).toMatch(/^Pipelines cannot be saved in .*STREAMSCOPE_USER_DATA_DIR\.$/)
})
