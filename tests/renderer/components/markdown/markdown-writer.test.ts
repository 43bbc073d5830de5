import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexMarkdown } from '../../../../src/renderer/components/markdown/lex-markdown'
import type { MarkdownDialect } from '../../../../src/renderer/components/markdown/markdown-dialect'
import { MarkdownWriter } from '../../../../src/renderer/components/markdown/markdown-writer'
import { MATH_MARKDOWN } from '../../../../src/renderer/components/markdown/math/math-dialect'
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
/** What formulas are made of. */
const MATH_PIECES = [
  '$',
  '$$',
  '$x_1$',
  '$$\na\n- b\n$$\n',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '\\[\n= c\n\\]\n',
  '\\frac{a}{b}',
  '^*',
  '5',
  '$5 and $10'
]
const soupOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
const soup = soupOf(PIECES)
/** All together, and a few that meet often. */
const mathSoup = fc.oneof(
  soupOf([...PIECES, ...MATH_PIECES]),
  soupOf([...MATH_PIECES, '\n', '\n\n', '```\n', 'a', '- b\n'])
)
const cuts = fc.array(fc.nat(), { maxLength: 40 })

function stream(text: string, at: readonly number[], dialect?: MarkdownDialect) {
  const memory = createMemoryBlockPage()
  const writer = new MarkdownWriter(memory.page, dialect)
  const ends = [...at.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b)
  let start = 0
  for (const end of ends) {
    writer.append(text.slice(start, end))
    start = end
  }
  writer.finish()
  return memory
}

const readAtOnce = (text: string, dialect?: MarkdownDialect) =>
  lexMarkdown(text, {}, dialect)
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

  test('is the same with formulas', () => {
    fc.assert(
      fc.property(mathSoup, cuts, (text, at) => {
        expect(stream(text, at, MATH_MARKDOWN).blocks()).toEqual(readAtOnce(text, MATH_MARKDOWN))
      }),
      { numRuns: 800 }
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
