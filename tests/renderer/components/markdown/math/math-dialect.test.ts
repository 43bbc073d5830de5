import { describe, expect, test } from 'vitest'
import { lexMarkdown } from '../../../../../src/renderer/components/markdown/lex-markdown'
import { type MarkdownNode, visibleText } from '../../../../../src/renderer/components/markdown/markdown-node'
import { MarkdownWriter } from '../../../../../src/renderer/components/markdown/markdown-writer'
import { MATH_MARKDOWN } from '../../../../../src/renderer/components/markdown/math/math-dialect'
import { blockNode } from '../../../../../src/renderer/components/markdown/to-nodes'
import { createMemoryBlockPage } from '../memory-block-page'

const nodesOf = (text: string) =>
  lexMarkdown(text, {}, MATH_MARKDOWN)
    .map(blockNode)
    .filter((node) => node !== null)

function formulasIn(nodes: readonly MarkdownNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'formula') return [node.source]
    return node.type === 'element' ? formulasIn(node.children) : []
  })
}

/** What a reader sees after each character; a formula is what stands between `⟨` and `⟩`. */
function seenWhile(text: string): string[] {
  const memory = createMemoryBlockPage()
  const writer = new MarkdownWriter(memory.page, MATH_MARKDOWN)
  const seen = (node: MarkdownNode): string => {
    if (node.type === 'formula') return `⟨${node.source}⟩`
    return node.type === 'element' ? node.children.map(seen).join('') : visibleText(node)
  }
  return Array.from(text, (character) => {
    writer.append(character)
    return memory.blocks().map(seen).join('\n')
  })
}

describe('formulas in Markdown', () => {
  test.each([
    ['in a line', 'so $x^2$ and \\(y_1\\) are', ['$x^2$', '\\(y_1\\)']],
    ['of their own', '$$a$$\n\n\\[b\\]', ['$$a$$', '\\[b\\]']],
    ['of their own within a line', 'so $$a$$ is', ['$$a$$']],
    ['with what would be a list', 'where\n$$\na\n- b\n+ c\n$$\nso', ['$$\na\n- b\n+ c\n$$']],
    ['in lists, tables and quotations', '- $a$\n\n> $b$\n\n| x |\n|---|\n| $c$ |', ['$a$', '$b$', '$c$']],
    ['with stars and underlines', '**so $x^*$ and $a_1$ are** $b_1$', ['$x^*$', '$a_1$', '$b_1$']],
    ['with an escaped dollar', '$5\\$ + x$', ['$5\\$ + x$']]
  ])('are read: %s', (_name, text, formulas) => {
    expect(formulasIn(nodesOf(text))).toEqual(formulas)
  })

  test.each([
    'It costs $5 and $10.',
    'From $5-$10 a month, US$5 or CA$7.',
    'Set $HOME and $PATH first.',
    'a $ b $ c',
    'escaped \\$x\\$',
    'in code `$x$`',
    '```\n$x$ $$y$$\n```',
    '    $$\n    x\n    $$',
    '$$a\n\nb$$',
    '$unfinished',
    '$$$$',
    'not \\[ closed'
  ])('are not seen in %j', (text) => {
    expect(formulasIn(nodesOf(text))).toEqual([])
  })

  test.each(['$\\frac{a}$', '$$\\unknowncommand$$', '\\[\\begin{nothing}\\]'])(
    'that cannot be read stay as written: %s',
    (text) => {
      expect(formulasIn(nodesOf(text))).toEqual([])
      expect(nodesOf(text).map(visibleText)).toEqual([text])
    }
  )

  test.each([
    'so $x^2 + y_1$ is',
    'so \\(x * y * z\\) is **strong** and $a$',
    'where\n\n$$\na_{1}\n- b\n= c\n$$\n\nso it _is_',
    'where\n\\[\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n\\]\nfollows',
    '- one $x$\n- two $y_2$ and `$z`\n',
    'It costs $5 and $10 at least.',
    'Either $5 or $10, it says.',
    '**bold $x^*$ and** *more $y$*'
  ])('do not flicker while they arrive: %j', (text) => {
    const seen = seenWhile(text)
    const last = seen.at(-1) ?? ''
    expect(seen.filter((shown) => !last.startsWith(shown.trimEnd()))).toEqual([])
  })
})
