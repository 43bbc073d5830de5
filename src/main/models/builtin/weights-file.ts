import { createHash } from 'node:crypto'
import type { LayerWeights, StoryConfig, StoryWeights } from './story-config'
import { TensorReader } from './tensor-reader'
import type { Vocabulary } from './vocabulary'

/*
 * The weights file, all numbers little-endian:
 *
 *   8 bytes    `STORY-1\n`
 *   4 bytes    length of the header, unsigned
 *   header     JSON: { config, vocabulary }
 *   tensors    embedding, the layers, final norm: see `TensorReader`
 *   32 bytes   SHA-256 of everything before
 *
 * `tools/story-model/pack-weights.mjs` writes it, and says why this precision.
 */
const MAGIC = 'STORY-1\n'
const CHECKSUM_BYTES = 32

export interface WeightsFile {
  config: StoryConfig
  vocabulary: Vocabulary
  weights: StoryWeights
}

/** @throws Error when the bytes are not a whole, undamaged weights file */
export function parseWeightsFile(bytes: Uint8Array): WeightsFile {
  const content = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES))
  const checksum = createHash('sha256').update(content).digest()
  if (!checksum.equals(bytes.subarray(content.length))) throw new Error('Its checksum does not match.')
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  if (new TextDecoder().decode(content.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('It has another format.')
  const headerStart = MAGIC.length + 4
  const headerEnd = headerStart + view.getUint32(MAGIC.length, true)
  const header: Omit<WeightsFile, 'weights'> = JSON.parse(
    new TextDecoder().decode(content.subarray(headerStart, headerEnd))
  )
  return { ...header, weights: readWeights(header.config, new TensorReader(view, headerEnd)) }
}

function readWeights(config: StoryConfig, tensors: TensorReader): StoryWeights {
  return {
    embedding: tensors.readMatrix(config.vocab, config.dim),
    layers: Array.from({ length: config.layers }, () => readLayer(config, tensors)),
    finalNorm: tensors.readNorm(config.dim)
  }
}

/** The order of the properties is the order of the file. */
function readLayer({ dim, hidden }: StoryConfig, tensors: TensorReader): LayerWeights {
  return {
    attentionNorm: tensors.readNorm(dim),
    query: tensors.readMatrix(dim, dim),
    key: tensors.readMatrix(dim, dim),
    value: tensors.readMatrix(dim, dim),
    output: tensors.readMatrix(dim, dim),
    feedForwardNorm: tensors.readNorm(dim),
    gate: tensors.readMatrix(hidden, dim),
    up: tensors.readMatrix(hidden, dim),
    down: tensors.readMatrix(dim, hidden)
  }
}
