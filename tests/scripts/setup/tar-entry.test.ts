import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTarEntry } from '../../../scripts/setup/tar-entry.mjs'

const BLOCK_BYTES = 512

/** One entry as npm packs it: a ustar header, then the content, filled up to whole blocks. */
function packEntry(name: string, content: Uint8Array, type = '0', prefix = ''): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES)
  header.write(name, 0)
  header.write(`${content.length.toString(8).padStart(11, '0')} `, 124)
  header.write(type, 156)
  header.write('ustar\0', 257)
  header.write(prefix, 345)
  const padding = Buffer.alloc((BLOCK_BYTES - (content.length % BLOCK_BYTES)) % BLOCK_BYTES)
  return Buffer.concat([header, content, padding])
}

const END = Buffer.alloc(2 * BLOCK_BYTES)

test('finds a file among others, whatever their sizes', () => {
  const content = fc.uint8Array({ maxLength: 1500 })
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 6 }), fc.nat(), (contents, pick) => {
      const index = pick % contents.length
      const archive = Buffer.concat([...contents.map((bytes, at) => packEntry(`package/${at}`, bytes)), END])
      expect(readTarEntry(archive, `package/${index}`)).toEqual(Buffer.from(contents[index] ?? []))
    })
  )
})

test('puts a long name together from its two fields', () => {
  const archive = Buffer.concat([packEntry('bin/node', Buffer.from('x'), '0', 'package/deep'), END])
  expect(readTarEntry(archive, 'package/deep/bin/node')?.toString()).toBe('x')
})

test('takes regular files only, and says so when there is none', () => {
  const archive = Buffer.concat([packEntry('package/link', Buffer.alloc(0), '2'), END])
  expect(readTarEntry(archive, 'package/link')).toBeUndefined()
  expect(readTarEntry(archive, 'package/none')).toBeUndefined()
  expect(readTarEntry(Buffer.alloc(100), 'package/none')).toBeUndefined()
})
