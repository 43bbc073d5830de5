/**
 * `node tools/story-model/assemble-kernels.mjs`: makes `src/main/models/builtin/kernels-module.ts` of `kernels.wat`. The
 * module is so small that it is kept as text: a file of its own would have to be found again in every package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import loadWabt from 'wabt'

const SOURCE = new URL('kernels.wat', import.meta.url)
const TARGET = new URL('../../src/main/models/builtin/kernels-module.ts', import.meta.url)

/** @returns {Promise<Uint8Array>} */
export async function assembleKernels() {
  const wabt = await loadWabt()
  const module = wabt.parseWat('kernels.wat', readFileSync(SOURCE, 'utf8'), { simd: true })
  module.validate()
  return module.toBinary({}).buffer
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base64 = Buffer.from(await assembleKernels()).toString('base64')
  const lines = (base64.match(/.{1,100}/g) ?? []).map((line) => `  '${line}'`)
  writeFileSync(
    TARGET,
    `/** WebAssembly, in base64. Made by tools/story-model/assemble-kernels.mjs of kernels.wat, which says what is in it. */
export const KERNELS_MODULE = [
${lines.join(',\n')}
].join('')
`
  )
}
