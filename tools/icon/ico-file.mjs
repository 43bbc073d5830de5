const HEADER_LENGTH = 6
const ENTRY_LENGTH = 16

/**
 * Windows' icon container, with PNG images inside (allowed since Windows Vista):
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 *
 * @param {ReadonlyMap<number, Uint8Array>} images PNG files by edge length in pixels, at most 256
 * @returns {Buffer}
 */
export function encodeIco(images) {
  const header = Buffer.alloc(HEADER_LENGTH)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.size, 4)
  let offset = HEADER_LENGTH + ENTRY_LENGTH * images.size
  const entries = [...images].map(([size, image]) => {
    const entry = Buffer.alloc(ENTRY_LENGTH)
    // One byte each: 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(image.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += image.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...images.values()])
}
