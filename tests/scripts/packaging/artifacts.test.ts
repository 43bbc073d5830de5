import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeArtifact, describeInALine, writeChecksums } from '../../../scripts/packaging/artifacts.mjs'

/** Of the three bytes "abc"; the example in FIPS 180-4. */
const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-artifacts-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('writes what sha256sum checks, by the name alone', async () => {
  const path = join(folder, 'app.deb')
  await writeFile(path, 'abc')
  const artifact = await describeArtifact(path)
  expect(artifact).toEqual({ path, bytes: 3, sha256: SHA256_OF_ABC })
  writeChecksums(join(folder, 'SHA256SUMS'), [artifact])
  expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${SHA256_OF_ABC}  app.deb\n`)
  expect(describeInALine(artifact)).toMatch(/ 0\.0 MB {2}ba78\w+ {2}[^/]+\/app\.deb$/)
})
