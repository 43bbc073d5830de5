/**
 * The kinds of image in a macOS icon that are PNG files, by edge length in pixels; the second kind of a size is the one
 * for displays of double density: https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 *
 * @type {ReadonlyMap<number, readonly string[]>}
 */
export const ICNS_KINDS = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']]
])

/**
 * @param {ReadonlyMap<number, Uint8Array>} images PNG files by edge length in pixels
 * @returns {Buffer}
 * @throws {Error} where a size is none that the format has
 */
export function encodeIcns(images) {
  const parts = [...images].flatMap(([size, image]) => {
    const kinds = ICNS_KINDS.get(size)
    if (!kinds) throw new Error(`A macOS icon has no image of ${size} pixels.`)
    return kinds.map((kind) => encodePart(kind, image))
  })
  return encodePart('icns', Buffer.concat(parts))
}

/**
 * @param {string} kind four letters
 * @param {Uint8Array} content
 */
function encodePart(kind, content) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
