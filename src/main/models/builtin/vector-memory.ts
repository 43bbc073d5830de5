import { KERNELS_MODULE } from './kernels-module'

/** What `tools/story-model/kernels.wat` exports. Addresses and widths are in bytes. */
interface Kernels {
  multiply(out: number, matrix: number, vector: number, rows: number, width: number): void
  score(
    scores: number,
    query: number,
    keys: number,
    length: number,
    width: number,
    headWidth: number,
    scale: number
  ): void
  mix(out: number, scores: number, values: number, length: number, width: number, headWidth: number): void
}

/** As much of WebAssembly as is used: Node has it, but TypeScript knows it only of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Memory: new (options: { initial: number }) => { readonly buffer: ArrayBuffer }
  Instance: new (module: object, imports: Record<string, Record<string, unknown>>) => { readonly exports: object }
}

const FLOAT_BYTES = 4
/** What the kernels load at once, so every array begins at a multiple of it. */
const ALIGNMENT_BYTES = 16
const PAGE_BYTES = 65_536

let module: object | undefined

/**
 * Arrays that the vector kernels can work on, in a memory of their own, which goes when they go. The arrays of one call
 * must come from one memory. What the kernels are is in `tools/story-model/kernels.wat`.
 */
export class VectorMemory {
  /** Of the lengths that were asked for, in their order; all zeros. */
  readonly arrays: readonly Float32Array[]
  readonly #kernels: Kernels

  constructor(lengths: readonly number[]) {
    let usedBytes = 0
    const starts = lengths.map((length) => {
      const start = usedBytes
      usedBytes += Math.ceil((length * FLOAT_BYTES) / ALIGNMENT_BYTES) * ALIGNMENT_BYTES
      return start
    })
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(usedBytes / PAGE_BYTES)) })
    module ??= new WebAssembly.Module(Buffer.from(KERNELS_MODULE, 'base64'))
    this.#kernels = new WebAssembly.Instance(module, { kernels: { memory } }).exports as Kernels
    this.arrays = lengths.map((length, index) => new Float32Array(memory.buffer, starts[index], length))
  }

  /**
   * `out = matrix * vector`
   *
   * @param matrix [out.length, vector.length], rows contiguous; both lengths are multiples of 4
   */
  multiply(out: Float32Array, matrix: Float32Array, vector: Float32Array): void {
    const width = vector.length * FLOAT_BYTES
    this.#kernels.multiply(out.byteOffset, matrix.byteOffset, vector.byteOffset, out.length, width)
  }

  /**
   * Writes how well a query fits the key of each of the first `length` positions, for one head.
   *
   * @param keys [context, query.length], rows contiguous
   * @param head where the head begins in a row; it and `headSize` are multiples of 4
   */
  score(
    scores: Float32Array,
    query: Float32Array,
    keys: Float32Array,
    length: number,
    head: number,
    headSize: number
  ): void {
    const offset = head * FLOAT_BYTES
    this.#kernels.score(
      scores.byteOffset,
      query.byteOffset + offset,
      keys.byteOffset + offset,
      length,
      query.length * FLOAT_BYTES,
      headSize * FLOAT_BYTES,
      1 / Math.sqrt(headSize)
    )
  }

  /** Adds the values of the first `length` positions up, each times its score, for one head: as in `score`. */
  mix(
    out: Float32Array,
    scores: Float32Array,
    values: Float32Array,
    length: number,
    head: number,
    headSize: number
  ): void {
    const offset = head * FLOAT_BYTES
    this.#kernels.mix(
      out.byteOffset + offset,
      scores.byteOffset,
      values.byteOffset + offset,
      length,
      out.length * FLOAT_BYTES,
      headSize * FLOAT_BYTES
    )
  }
}
