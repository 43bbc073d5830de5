/**
 * `node bench/story-model-precision.mjs SOURCE_FOLDER CORPUS`: what lower precisions of the weights change, for the table
 * in tools/story-model/README.md. SOURCE_FOLDER holds story.f32.bin and story.json; CORPUS is the output of
 * tools/story-model/corpus.py with a seed that was not trained on. Takes some minutes a precision.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../scripts/bundle-for-node.mjs'

const [sourceFolder, corpus] = process.argv.slice(2)
if (sourceFolder === undefined || corpus === undefined) {
  console.error('usage: node bench/story-model-precision.mjs SOURCE_FOLDER CORPUS')
  process.exit(2)
}
const folder = await mkdtemp(join(tmpdir(), 'streamscope-bench-'))
try {
  const script = await bundleForNode(fileURLToPath(new URL('story-model/precision.mjs', import.meta.url)), folder)
  const child = spawn(process.execPath, [script, resolve(sourceFolder), resolve(corpus)], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.exitCode = code
} finally {
  await rm(folder, { recursive: true, force: true })
}
