import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BLOCK_LENGTH,
  cutIntoBlocks,
  LONGEST_BLOCK_LENGTH
} from '../../../../src/renderer/components/stream/text-blocks'
import type { TextPage } from '../../../../src/renderer/components/stream/text-page'
import { TextSink } from '../../../../src/renderer/components/stream/text-sink'

/** A page in memory that refuses what a page in the window would lose. */
function createMemoryPage() {
  let blocks: string[][] = []
  let isOpen = false
  let appends = 0
  const page: TextPage = {
    openBlock() {
      expect(isOpen).toBe(false)
      isOpen = true
      blocks.push([])
    },
    append(text) {
      expect(isOpen).toBe(true)
      appends += 1
      blocks.at(-1)?.push(text)
    },
    closeBlock() {
      isOpen = false
    },
    clear() {
      blocks = []
      isOpen = false
    },
    read: () => blocks.flat().join('')
  }
  return { page, blocks: () => blocks.map((block) => block.join('')), appends: () => appends }
}

/** Texts with lines and words long enough to reach every bound. */
const longText = fc
  .array(
    fc.record({
      word: fc.constantFrom('a', 'sea ', 'star\n', '\n', '👩🏽‍🚀 ', 'ß'),
      times: fc.constantFrom(1, 7, BLOCK_LENGTH, LONGEST_BLOCK_LENGTH + 1)
    }),
    { maxLength: 6 }
  )
  .map((parts) => parts.map(({ word, times }) => word.repeat(times)).join(''))

describe('cutting into blocks', () => {
  test('loses nothing, and cuts only after a line break or a space', () => {
    fc.assert(
      fc.property(longText, fc.nat(LONGEST_BLOCK_LENGTH), (text, openLength) => {
        const pieces = cutIntoBlocks(text, openLength)
        expect(pieces.join('') === text).toBe(true)
        for (const piece of pieces.slice(0, -1)) expect(piece.at(-1)).toMatch(/[\n ]/)
      }),
      { numRuns: 50 }
    )
  })

  test('closes a block at the first line break after its length, so that the seam cannot be seen', () => {
    const line = `${'x'.repeat(BLOCK_LENGTH - 1)}\n`
    expect(cutIntoBlocks(`${line}y\nz`, 1)).toEqual([line, 'y\nz'])
    expect(cutIntoBlocks(`${'x'.repeat(9)}\ny`, 0)).toHaveLength(1)
  })

  test('closes a block without line breaks after a space, once it is far too long', () => {
    const [first, second] = cutIntoBlocks('sea '.repeat(LONGEST_BLOCK_LENGTH / 2), 0)
    expect(first?.length).toBe(LONGEST_BLOCK_LENGTH + 4)
    expect(second?.startsWith('sea')).toBe(true)
  })
})

describe('the text sink', () => {
  test('shows the same text however it grew, and only ever appends', () => {
    fc.assert(
      fc.property(longText, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const { page } = createMemoryPage()
        const sink = new TextSink(page)
        const ends = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)
        for (const end of ends) sink.show('run', text.slice(0, end))
        sink.settle('run', text)
        expect(page.read() === text).toBe(true)
      }),
      { numRuns: 50 }
    )
  })

  test('writes what is new and nothing else', () => {
    const { page, appends } = createMemoryPage()
    const sink = new TextSink(page)
    for (const text of ['Once', 'Once', 'Once upon']) sink.show('run', text)
    sink.settle('run', 'Once upon')
    expect({ appends: appends(), text: page.read() }).toEqual({ appends: 2, text: 'Once upon' })
  })

  test('holds half of a surrogate pair back until the other half has come, or the run has ended', () => {
    const { page } = createMemoryPage()
    const sink = new TextSink(page)
    sink.show('run', 'Up \ud83d')
    expect(page.read()).toBe('Up ')
    sink.show('run', 'Up 🚀')
    expect(page.read()).toBe('Up 🚀')
    sink.settle('run', 'Up 🚀\ud83d')
    expect(page.read()).toBe('Up 🚀\ud83d')
  })

  test('starts on an empty page for another run', () => {
    const { page, blocks } = createMemoryPage()
    const sink = new TextSink(page)
    sink.settle('first', 'Once')
    sink.show('second', '')
    expect(blocks()).toEqual([])
    sink.show('second', 'Twice upon')
    expect(blocks()).toEqual(['Twice upon'])
  })

  test('writes the final text anew where it is not the sum of its deltas', () => {
    const { page } = createMemoryPage()
    const sink = new TextSink(page)
    sink.show('run', 'colour')
    sink.settle('run', 'COLOUR')
    expect(page.read()).toBe('COLOUR')
  })
})
