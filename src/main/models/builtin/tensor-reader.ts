import { fromFloat16 } from './float16'

/** Values of a matrix that share a scale. */
const GROUP = 8

/**
 * Reads the tensors of a weights file one after another, as float32. A norm lies there as float32; a matrix as one
 * float16 scale for each group of 8 values, then the values themselves as int8, to be multiplied by their scale.
 */
export class TensorReader {
  readonly #view: DataView
  #offset: number

  constructor(view: DataView, offset: number) {
    this.#view = view
    this.#offset = offset
  }

  readNorm(length: number): Float32Array {
    const start = this.#advance(length * 4)
    return Float32Array.from({ length }, (_, index) => this.#view.getFloat32(start + index * 4, true))
  }

  readMatrix(rows: number, columns: number): Float32Array {
    const matrix = new Float32Array(rows * columns)
    const groups = matrix.length / GROUP
    const scales = this.#advance(groups * 2)
    const values = this.#advance(matrix.length)
    for (let group = 0; group < groups; group++) {
      const scale = fromFloat16(this.#view.getUint16(scales + group * 2, true))
      for (let index = group * GROUP; index < (group + 1) * GROUP; index++) {
        matrix[index] = this.#view.getInt8(values + index) * scale
      }
    }
    return matrix
  }

  #advance(byteCount: number): number {
    const start = this.#offset
    this.#offset += byteCount
    return start
  }
}
