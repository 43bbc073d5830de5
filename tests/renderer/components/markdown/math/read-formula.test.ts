import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FORMULA_ATTRIBUTES,
  FORMULA_PARTS,
  FORMULA_TAGS,
  type FormulaElement
} from '../../../../../src/renderer/components/markdown/formula'
import { readFormula } from '../../../../../src/renderer/components/markdown/math/read-formula'

const read = (tex: string, isDisplay = false) => readFormula({ raw: `${isDisplay}${tex}`, tex, isDisplay })

function elementsOf(element: FormulaElement): FormulaElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))]
}

const textOf = (element: FormulaElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** What a hostile formula is made of. */
const PIECES = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{http://x.org}',
  '\\includegraphics{http://x.org/a.png}',
  '\\class{leaf}{x}',
  '\\id{a}{x}',
  '\\style{position:fixed}{x}',
  '\\data{a=b}{x}',
  '\\color{red}',
  '\\colorbox{red}{x}',
  '\\htmlId{a}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\gdef\\frac#1#2{x}',
  '\\rule{999em}{999em}',
  '\\hspace{999em}',
  '\\raisebox{-999em}{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}',
  '\\begin{pmatrix}1&2\\end{pmatrix}',
  '\\tag{1}',
  '\\label{a}',
  '\\ref{a}',
  '\\boxed{x}',
  '\\cancel{x}',
  '\\frac{a}{b}',
  '\\sqrt[3]{x}',
  '{',
  '}',
  '^2',
  '_i',
  '&',
  '\\\\',
  'x',
  '<script>',
  '\u0000',
  '%'
]

describe('a formula', () => {
  test('is read as MathML', () => {
    const formula = read('\\frac{a}{b} + \\sqrt{x^2}')
    expect(formula && elementsOf(formula).map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(['math', 'mfrac', 'mi', 'mo', 'msqrt', 'msup'])
    )
    expect(read('x', true)?.attributes.display).toBe('block')
  })

  test.each(['\\href{http://x.org}{x}', '\\includegraphics{http://x.org/a.png}', '\\url{http://x.org}'])(
    'that reaches out of itself is none: %s',
    (tex) => {
      expect(read(tex)).toBeNull()
    }
  )

  test('means the same whatever was defined before it', () => {
    const before = read('\\frac{a}{b} ')
    read('\\gdef\\frac#1#2{hacked} \\frac{a}{b}')
    expect(read('\\frac{a}{b}')).toEqual(before)
  })

  test('that expands without end is none', () => {
    expect(read('\\def\\a{\\a\\a}\\a')).toBeNull()
  })

  test('has no other elements, attributes or looks than those on the lists', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), fc.boolean(), (pieces, isDisplay) => {
        const formula = read(pieces.join(' '), isDisplay)
        for (const element of formula ? elementsOf(formula) : []) {
          expect(FORMULA_TAGS).toContain(element.tag)
          for (const part of element.parts) expect(FORMULA_PARTS).toContain(part)
          for (const [name, value] of Object.entries(element.attributes)) {
            expect(FORMULA_ATTRIBUTES).toContain(name)
            expect(value).toMatch(/^[-+\w.%]{1,16}$/)
          }
        }
        if (formula) expect(textOf(formula)).not.toContain('javascript:')
      }),
      { numRuns: 1_000 }
    )
  })
})
