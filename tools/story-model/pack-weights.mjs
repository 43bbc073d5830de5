// Packs the float32 weights and the tokenizer that export.py writes into the one file that the application ships.
// usage: node tools/story-model/pack-weights.mjs SOURCE_FOLDER [TARGET_FILE]
// SOURCE_FOLDER holds story.f32.bin and story.json. The same source always gives the same bytes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Values of a matrix that share a scale. README.md says why 8. */
const GROUP = 8
const HIGHEST = 127
const DEFAULT_TARGET = fileURLToPath(new URL('../../resources/story-model/story.bin', import.meta.url))

/**
 * The format is described in src/main/models/builtin/weights-file.ts.
 *
 * @param {import('../../src/main/models/builtin/story-config').StoryConfig} config
 * @param {import('../../src/main/models/builtin/vocabulary').Vocabulary} vocabulary
 * @param {Float32Array} values all tensors, in the order of the file
 * @returns {Buffer}
 */
export function packWeights(config, vocabulary, values) {
  const header = Buffer.from(JSON.stringify({ config, vocabulary }))
  const headerLength = Buffer.alloc(4)
  headerLength.writeUInt32LE(header.length)
  const content = Buffer.concat([Buffer.from('STORY-1\n'), headerLength, header, ...packTensors(config, values)])
  return Buffer.concat([content, createHash('sha256').update(content).digest()])
}

/**
 * @param {import('../../src/main/models/builtin/story-config').StoryConfig} config
 * @param {Float32Array} values
 */
function packTensors(config, values) {
  const { vocab, dim, hidden, layers } = config
  const norm = { pack: packNorm, size: dim }
  const attention = Array.from({ length: 4 }, () => ({ pack: packMatrix, size: dim * dim }))
  const feedForward = Array.from({ length: 3 }, () => ({ pack: packMatrix, size: hidden * dim }))
  const layer = [norm, ...attention, norm, ...feedForward]
  const embedding = { pack: packMatrix, size: vocab * dim }
  const tensors = [embedding, ...Array.from({ length: layers }, () => layer).flat(), norm]
  const total = tensors.reduce((sum, { size }) => sum + size, 0)
  if (total !== values.length) throw new Error(`The weights hold ${values.length} values; the shape asks for ${total}.`)
  let end = 0
  return tensors.map(({ pack, size }) => {
    end += size
    return pack(values.subarray(end - size, end))
  })
}

/** @param {Float32Array} norm */
function packNorm(norm) {
  const packed = Buffer.alloc(norm.length * 4)
  norm.forEach((value, index) => void packed.writeFloatLE(value, index * 4))
  return packed
}

/** @param {Float32Array} matrix */
function packMatrix(matrix) {
  const groups = matrix.length / GROUP
  const packed = Buffer.alloc(groups * 2 + matrix.length)
  for (let group = 0; group < groups; group++) {
    const values = matrix.subarray(group * GROUP, (group + 1) * GROUP)
    const { bits, scale } = toFloat16(Math.max(...values.map(Math.abs)) / HIGHEST)
    packed.writeUInt16LE(bits, group * 2)
    values.forEach((value, index) => {
      const steps = scale === 0 ? 0 : Math.round(value / scale)
      packed.writeInt8(Math.max(-HIGHEST, Math.min(HIGHEST, steps)), groups * 2 + group * GROUP + index)
    })
  }
  return packed
}

/**
 * The nearest half-precision number, ties to even; for what is neither negative nor beyond 65504.
 *
 * @param {number} value
 */
function toFloat16(value) {
  const exponent = Math.max(-14, Math.floor(Math.log2(value)))
  const step = 2 ** (exponent - 10)
  const steps = roundToEven(value / step)
  return { bits: ((exponent + 14) << 10) + steps, scale: steps * step }
}

/** @param {number} value */
function roundToEven(value) {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

/**
 * @param {string} sourceFolder
 * @param {string} target
 */
function packFolder(sourceFolder, target) {
  const { config, ...vocabulary } = JSON.parse(readFileSync(join(sourceFolder, 'story.json'), 'utf8'))
  const bytes = readFileSync(join(sourceFolder, 'story.f32.bin'))
  const values = new Float32Array(bytes.length / 4)
  for (let index = 0; index < values.length; index++) values[index] = bytes.readFloatLE(index * 4)
  const packed = packWeights(config, vocabulary, values)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, packed)
  console.log(`${target}: ${packed.length} bytes, SHA-256 ${createHash('sha256').update(packed).digest('hex')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [sourceFolder, target = DEFAULT_TARGET] = process.argv.slice(2)
  if (sourceFolder === undefined) {
    console.error('usage: node tools/story-model/pack-weights.mjs SOURCE_FOLDER [TARGET_FILE]')
    process.exitCode = 2
  } else packFolder(sourceFolder, target)
}
