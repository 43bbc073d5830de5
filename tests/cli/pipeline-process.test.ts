import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writePipeline } from '../../src/main/pipelines/pipeline-file'
import { openPipelineStore } from '../../src/main/pipelines/pipeline-store'
import type { PipelineStep } from '../../src/shared/pipeline'
import { runCliProcess } from './cli-process'

const STEPS: PipelineStep[] = [{ name: 'uppercase' }, { name: 'words', isOff: true }, { name: 'limit', count: 12 }]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-pipeline-'))
  const store = await openPipelineStore({ folder, createId: () => 'id', now: () => new Date(0), onNotice: () => {} })
  await store.save({ name: 'Loud', steps: STEPS })
  await writeFile(join(folder, 'loud.json'), writePipeline({ name: 'Loud', steps: STEPS }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (pipeline: string) =>
  runCliProcess(['run', '--prompt', 'Tell me a story.', '--seed', '7', '--pipeline', pipeline], {
    STREAMSCOPE_USER_DATA_DIR: folder
  })

it('runs what was saved in the window, by its name, and the same from a file', async () => {
  const [byName, byFile] = [await run('loud'), await run(join(folder, 'loud.json'))]
  expect(byName.stdout).toMatch(/^[^a-z]{12}\n$/)
  // Cut off by the limit, so it is no success.
  expect(byName.exitCode).toBe(1)
  expect(byName.stderr).toBe('Cut off: the processor limit ended the text, so the text has no end.\n')
  expect(byFile).toEqual(byName)
})

it('names a pipeline that is not there, those that are, and how a file is named', async () => {
  const { exitCode, stderr } = await run('lout')
  expect(exitCode).toBe(2)
  expect(stderr).toBe(
    `streamscope: There is no pipeline "lout". Did you mean "Loud"? There are Loud in ${folder}. A file is named with its path: "./lout.json".\n`
  )
})

it('names a file that cannot be read or used', async () => {
  const missing = await run(join(folder, 'none.json'))
  expect(missing.exitCode).toBe(2)
  expect(missing.stderr).toMatch(/^streamscope: The pipeline file ".*none\.json" cannot be read \(ENOENT\)\.\n$/)
  await writeFile(join(folder, 'bad.json'), '{"version": 1, "name": "Bad", "steps": [{"name": "shout"}]}')
  const bad = await run(join(folder, 'bad.json'))
  expect(bad.exitCode).toBe(2)
  expect(bad.stderr).toMatch(
    /bad\.json" has no processor that there is as step 1: "shout"\. See: streamscope processors\n$/
  )
})
