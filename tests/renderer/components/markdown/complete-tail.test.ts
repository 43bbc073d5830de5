import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleText } from '../../../../src/renderer/components/markdown/markdown-node'
import { MarkdownWriter } from '../../../../src/renderer/components/markdown/markdown-writer'
import { createMemoryBlockPage } from './memory-block-page'

/** What a reader sees after each character. */
function seenWhile(text: string): string[] {
  const memory = createMemoryBlockPage()
  const writer = new MarkdownWriter(memory.page)
  return Array.from(text, (character) => {
    writer.append(character)
    return memory.blocks().map(visibleText).join('\n')
  })
}

/** Where a reader sees something that is gone afterwards: what flickers. */
function flickers(text: string): string[] {
  const seen = seenWhile(text)
  const last = seen.at(-1) ?? ''
  return seen.filter((shown) => !last.startsWith(shown.trimEnd()))
}

describe('half-finished Markdown', () => {
  test.each([
    ['strong', 'It is **really strong** here'],
    ['strong at the start', '**Note:** this'],
    ['emphasis', 'an *emphasis* and _another_ one'],
    ['both', 'This is ***both*** and **strong with *more* in it**.'],
    ['deleted', 'was ~~deleted~~ here'],
    ['code', 'call `requestAnimationFrame()` once, ``a ` b`` twice'],
    ['code in strong', '**use `npm test`** first'],
    ['a heading', '## A heading\n\nand text'],
    ['a list', '- one\n- two **strong**\n- three\n'],
    ['a numbered list', '1. one\n2. two\n10. ten\n'],
    ['a nested list', '- one\n  - inner `code`\n- two\n'],
    ['a quotation', '> said *so*\n> and so\n'],
    ['a rule', 'before\n\n---\n\nafter'],
    ['a table', '| a | b |\n|---|--:|\n| **1** | 2 |\n| `3` | 4 |\n'],
    ['code in a fence', 'See:\n\n```js\nconst a = 1\n\nif (a) b()\n```\n\ndone'],
    ['a fence after a paragraph', 'See:\n```js\nconst a = `b`\n```\ndone'],
    ['underscores in a word', 'the snake_case_name and 2 * 3 * 4'],
    ['a task', '- [x] done\n- [ ] open\n']
  ])('does not flicker: %s', (_name, text) => {
    expect(flickers(text)).toEqual([])
  })

  test('shows of a link its words alone until its address is there', () => {
    const seen = seenWhile('see [the docs](https://example.org/a) now')
    expect(seen.filter((shown) => /[[\]()]|https/.test(shown))).toEqual([])
  })

  test('shows of an image its words alone, from the first one on', () => {
    expect(seenWhile('![a chart](https://example.org/a.png)').some((shown) => shown.includes(']('))).toBe(false)
  })

  test('shows markers once it is sure that they are none', () => {
    const memory = createMemoryBlockPage()
    const writer = new MarkdownWriter(memory.page)
    writer.append('5 * 3 and **open')
    writer.finish()
    expect(memory.text()).toBe('5 * 3 and **open')
  })

  test('never loses a word, whatever is written', () => {
    const parts = fc.constantFrom('word', ' ', '*', '**', '_', '`', '~~', '[', '](', ')', '\n', '|', '> ', '- ', '\\')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 25 }), (written) => {
        const text = written.join('')
        const words = (shown: string) => shown.match(/word/g)?.length ?? 0
        // In the finished page, too, a word is not to be seen within an address, left of a table's columns, or as the
        // name of a fence's language.
        fc.pre(!/\]\(|\||~{3}|`{3}/.test(text))
        expect(words(seenWhile(text).at(-1) ?? '')).toBe(words(text))
      }),
      { numRuns: 300 }
    )
  })
})
