import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexMarkdown } from '../../../../src/renderer/components/markdown/lex-markdown'
import { MarkdownWriter } from '../../../../src/renderer/components/markdown/markdown-writer'
import { blockNode } from '../../../../src/renderer/components/markdown/to-nodes'
import { createMemoryBlockPage } from './memory-block-page'

/** What Markdown is made of, whole and broken, so that pieces meet in every way. */
const PIECES = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '# ',
  '## ',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '2) ',
  '1',
  '> ',
  '>',
  '- [ ] ',
  '- [x] ',
  '```',
  '```js\n',
  '~~~',
  '`',
  '``',
  '**',
  '*',
  '_',
  '~~',
  '[a](http://x.org/a_b)',
  '[a][r]',
  '[r]',
  '[r]: http://r.org "t"\n',
  '[r]: ',
  '"',
  '![i](http://c.org/x.png)',
  '](',
  ')',
  '[',
  'http://bare.org/_x_',
  '<https://auto.org>',
  '| a | b |\n',
  '|---|:-:|\n',
  '|',
  '---\n',
  '===\n',
  '***\n',
  '<div>\n',
  '</div>',
  '<!-- ',
  '<br>',
  '&amp;',
  '&#60;',
  '\\',
  'שלום',
  '👩🏽‍🚀',
  'line of words that is longer\n'
]
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''))
const cuts = fc.array(fc.nat(), { maxLength: 40 })

function stream(text: string, at: readonly number[]) {
  const memory = createMemoryBlockPage()
  const writer = new MarkdownWriter(memory.page)
  const ends = [...at.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b)
  let start = 0
  for (const end of ends) {
    writer.append(text.slice(start, end))
    start = end
  }
  writer.finish()
  return memory
}

const readAtOnce = (text: string) =>
  lexMarkdown(text)
    .map(blockNode)
    .filter((node) => node !== null)

describe('Markdown that arrives in pieces', () => {
  test('is the same in the end as Markdown that is read at once', () => {
    fc.assert(
      fc.property(soup, cuts, (text, at) => {
        expect(stream(text, at).blocks()).toEqual(readAtOnce(text))
      }),
      { numRuns: 1_500 }
    )
  })

  test('is the same for a block that is too long to be read again with every piece', () => {
    const line = fc.constantFrom(
      '- an *item* of a list\n',
      'a line of a **paragraph**\n',
      '> quoted [a](http://x.org)\n'
    )
    fc.assert(
      fc.property(line, fc.integer({ min: 50, max: 2_000 }), (item, length) => {
        const text = item.repeat(600)
        const at = Array.from({ length: Math.floor(text.length / length) }, (_, piece) => (piece + 1) * length)
        expect(stream(text, at).blocks()).toEqual(readAtOnce(text))
      }),
      { numRuns: 12 }
    )
  })

  test('shows what is not read again at once, as it came', () => {
    const memory = createMemoryBlockPage()
    const writer = new MarkdownWriter(memory.page)
    writer.append('- an *item* of a list\n'.repeat(600))
    writer.append('- the **last')
    expect(memory.text()).toContain('- the **last')
    writer.finish()
    expect(memory.blocks()).toHaveLength(1)
  })

  test('reads a finished block again only where a reference that it uses is named after it', () => {
    const memory = createMemoryBlockPage()
    const writer = new MarkdownWriter(memory.page)
    const text = `see [a][r]\n\nand [b]\n\n${'more\n\n'.repeat(40)}[r]: http://r.org\n\n`
    for (const character of text) writer.append(character)
    writer.finish()
    expect(memory.blocks()).toEqual(readAtOnce(text))
  })
})
