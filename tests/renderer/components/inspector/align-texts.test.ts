import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignTexts } from '../../../../src/renderer/components/inspector/align-texts'
import { lexMarkdown } from '../../../../src/renderer/components/markdown/lex-markdown'
import type { MarkdownNode } from '../../../../src/renderer/components/markdown/markdown-node'
import { blockNode } from '../../../../src/renderer/components/markdown/to-nodes'

/** What a page of Markdown shows, text node by text node, without what it adds. */
function shownTexts(source: string): string[] {
  const textsOf = (node: MarkdownNode): string[] => {
    if (node.type === 'text' || node.type === 'code') return [node.text]
    if (node.type !== 'element' || node.facts.part === 'host') return []
    return node.children.flatMap(textsOf)
  }
  return lexMarkdown(source).flatMap((token) => {
    const node = blockNode(token)
    return node ? textsOf(node) : []
  })
}

test('finds each text of a reply at its place, past the markup between', () => {
  const source =
    '## A **bold** [guide](https://bold.example/a.b).\n\n- one\n- `two`\n\n| h | i |\n|---|---|\n| j | k |\n'
  const shown = shownTexts(source)
  expect(shown).toEqual(['A ', 'bold', ' ', 'guide', '.', 'one', 'two', 'h', 'i', 'j', 'k'])
  const places = ['A ', 'bold', ' [', 'guide', '.\n', 'one', 'two', 'h |', 'i |', 'j |', 'k |']
  expect(alignTexts(shown, source).map(({ start }) => start)).toEqual(places.map((place) => source.indexOf(place)))
})

test('finds word by word what stands there in pieces alone', () => {
  const source = '- a first line\n  and a second\n- R&amp;D \\* end\n'
  const found = alignTexts(shownTexts(source), source)
  expect(found.map(({ start, length }) => source.slice(start, start + length))).toEqual(
    'a first line and a second * end'.split(' ')
  )
})

const anyWords = fc.array(
  fc.constantFrom('**', '*', '`', '[', '](https://a.example)', '\n\n', '\n- ', '> ', '| ', '# '),
  {
    maxLength: 60
  }
)

test('every word of a reply is found where it stands, whatever stands between', () => {
  fc.assert(
    fc.property(anyWords, (markers) => {
      // No word is part of another, so each has one place.
      const source = markers.map((marker, index) => `${marker}w${index}x `).join('')
      const shown = shownTexts(source)
      const found = alignTexts(shown, source)
      for (const { text, from, start, length } of found) {
        expect(source.slice(start, start + length)).toBe(shown[text]?.slice(from, from + length))
      }
      const words = shown.join(' ').match(/w\d+x/g) ?? []
      for (const word of words) {
        const at = source.indexOf(word)
        expect(found.some(({ start, length }) => start <= at && at + word.length <= start + length)).toBe(true)
      }
    }),
    { numRuns: 500 }
  )
})
