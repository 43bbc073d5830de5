import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadStoryModel, WEIGHTS_FILE_NAME } from '../../../../src/main/models/builtin/story-model'
import { WEIGHTS_FOLDER } from './story-fixture'

const WAY_OUT = 'reinstall Streamscope, or in a clone run "git checkout -- resources/story-model"'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'story-model-'))
  path = join(folder, WEIGHTS_FILE_NAME)
})
afterEach(() => rm(folder, { recursive: true }))

/** The one sentence that a person sees. */
function refusal(): { code: unknown; message: unknown } {
  try {
    loadStoryModel(folder)
  } catch (error) {
    return { code: (error as { code?: unknown }).code, message: (error as Error).message }
  }
  throw new Error('It was loaded.')
}

test('loads from any folder', async () => {
  await copyFile(join(WEIGHTS_FOLDER, WEIGHTS_FILE_NAME), path)
  expect(loadStoryModel(folder).transformer.config.vocab).toBe(1024)
})

test('a missing file is named, with the way out', () => {
  expect(refusal()).toEqual({
    code: 'internal',
    message: `The built-in model's weights file ${path} is missing: ${WAY_OUT}.`
  })
})

test('so is one that cannot be read', async () => {
  await mkdir(path)
  expect(refusal()).toEqual({
    code: 'internal',
    message: `The built-in model's weights file ${path} cannot be read (EISDIR): ${WAY_OUT}.`
  })
})

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (whole: Buffer) => whole.subarray(0, 1_000_000)],
  ['changed in one bit', (whole: Buffer) => Buffer.from(whole).fill((whole[500_000] ?? 0) ^ 1, 500_000, 500_001)],
  ['a large file pointer', () => Buffer.from('version https://example.invalid/spec/v1\noid sha256:0\nsize 3033888\n')]
])('so is one that is damaged: %s', async (_, damage) => {
  await writeFile(path, damage(await readFile(join(WEIGHTS_FOLDER, WEIGHTS_FILE_NAME))))
  expect(refusal()).toEqual({
    code: 'internal',
    message: `The built-in model's weights file ${path} is damaged: ${WAY_OUT}.`
  })
})
