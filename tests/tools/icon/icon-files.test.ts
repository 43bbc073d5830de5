import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../resources/icon')
const PNG_SIGNATURE = '89504e470d0a1a0a'

/** Width and height of a PNG file, from its first chunk. */
function sizeOf(png: Buffer): [width: number, height: number] {
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE)
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('the %d pixel image has that size', (size) => {
  expect(sizeOf(readFileSync(join(FOLDER, `png/${size}.png`)))).toEqual([size, size])
})

describe('the Windows icon', () => {
  const file = readFileSync(join(FOLDER, 'icon.ico'))

  test('has an image behind each entry, of the size that the entry says', () => {
    const count = file.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, index) => {
      const entry = 6 + 16 * index
      const image = file.subarray(
        file.readUInt32LE(entry + 12),
        file.readUInt32LE(entry + 12) + file.readUInt32LE(entry + 8)
      )
      const size = file.readUInt8(entry) || 256
      expect(sizeOf(image)).toEqual([size, size])
      return size
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })
})

describe('the macOS icon', () => {
  const file = readFileSync(join(FOLDER, 'icon.icns'))

  test('is a chain of images to its very end', () => {
    expect(file.toString('latin1', 0, 4)).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
    const kinds: Record<string, number> = {}
    for (let offset = 8; offset < file.length; offset += file.readUInt32BE(offset + 4)) {
      const [width] = sizeOf(file.subarray(offset + 8, offset + file.readUInt32BE(offset + 4)))
      kinds[file.toString('latin1', offset, offset + 4)] = width
    }
    expect(kinds).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 })
  })
})
