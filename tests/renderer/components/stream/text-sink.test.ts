import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainWriter } from '../../../../src/renderer/components/stream/plain-writer'
import {
  BLOCK_LENGTH,
  cutIntoBlocks,
  LONGEST_BLOCK_LENGTH
} from '../../../../src/renderer/components/stream/text-blocks'
import type { TextPage } from '../../../../src/renderer/components/stream/text-page'
import { BURST_LENGTH, TextSink } from '../../../../src/renderer/components/stream/text-sink'

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
    }
  }
  return {
    page,
    read: () => blocks.flat().join(''),
    sink: () => new TextSink(new PlainWriter(page)),
    blocks: () => blocks.map((block) => block.join('')),
    appends: () => appends
  }
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

/** How often it has to be called until all is shown. */
function showAll(show: () => boolean): number {
  let calls = 1
  while (!show()) calls += 1
  return calls
}

describe('the text sink', () => {
  test('shows the same text however it grew, and only ever appends', () => {
    fc.assert(
      fc.property(longText, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const { read, sink: create } = createMemoryPage()
        const sink = create()
        const ends = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)
        for (const end of ends) sink.show('run', text.slice(0, end))
        showAll(() => sink.settle('run', text))
        expect(read() === text).toBe(true)
      }),
      { numRuns: 50 }
    )
  })

  test('shows the same text where it is told what the text ends with', () => {
    fc.assert(
      fc.property(longText, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (text, cuts) => {
        const { read, sink: create } = createMemoryPage()
        const sink = create()
        const steps = cuts.map(([cut, kept]) => ({ end: cut % (text.length + 1), kept })).sort((a, b) => a.end - b.end)
        for (const { end, kept } of steps) {
          const before = read()
          sink.show('run', text.slice(0, end), text.slice(end - (kept % (end + 1)), end))
          expect(text.startsWith(read()) && read().startsWith(before)).toBe(true)
        }
        showAll(() => sink.settle('run', text))
        expect(read() === text).toBe(true)
      }),
      { numRuns: 50 }
    )
  })

  test('writes a burst over several frames, and never parts a surrogate pair', () => {
    const { blocks, read, sink: create } = createMemoryPage()
    const sink = create()
    const text = `a${'🚀'.repeat(BURST_LENGTH * 0.9)}`
    expect(sink.show('run', text)).toBe(false)
    expect(read().length).toBe(BURST_LENGTH + 1)
    expect(read().at(-1)).toBe('\ude80')
    expect(showAll(() => sink.show('run', text))).toBe(1)
    expect(blocks().join('')).toBe(text)
  })

  test('writes what is new and nothing else', () => {
    const { appends, read, sink: create } = createMemoryPage()
    const sink = create()
    for (const text of ['Once', 'Once', 'Once upon']) sink.show('run', text)
    sink.settle('run', 'Once upon')
    expect({ appends: appends(), text: read() }).toEqual({ appends: 2, text: 'Once upon' })
  })

  test('holds half of a surrogate pair back until the other half has come, or the run has ended', () => {
    const { read, sink: create } = createMemoryPage()
    const sink = create()
    sink.show('run', 'Up \ud83d')
    expect(read()).toBe('Up ')
    sink.show('run', 'Up 🚀')
    expect(read()).toBe('Up 🚀')
    sink.settle('run', 'Up 🚀\ud83d')
    expect(read()).toBe('Up 🚀\ud83d')
  })

  test('starts on an empty page for another run', () => {
    const { blocks, sink: create } = createMemoryPage()
    const sink = create()
    sink.settle('first', 'Once')
    sink.show('second', '')
    expect(blocks()).toEqual([])
    sink.show('second', 'Twice upon')
    expect(blocks()).toEqual(['Twice upon'])
  })

  test('writes the final text anew where it is not the sum of its deltas', () => {
    const { read, sink: create } = createMemoryPage()
    const sink = create()
    sink.show('run', 'colour')
    sink.settle('run', 'COLOUR')
    expect(read()).toBe('COLOUR')
  })
})
