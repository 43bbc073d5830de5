import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Makes a leaf of a JavaScript pattern one that the matching engine reads. */
export type Translate = (source: string) => string

const END = '\\z'

/**
 * The pattern of every beginning of a match that the text breaks off: `ab+c` gives what finds `a`, `ab`, `abb` ... at the
 * very end of a text. Where it finds nothing, no match that begins there can depend on what follows. It may find more
 * than there is (it takes no notice of which alternative comes first), never less.
 *
 * @throws SyntaxError for what is no JavaScript regular expression.
 */
export function prefixPattern(source: string, translate: Translate): string {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: true
  })
  return prefixOfAny(alternatives, translate)
}

function prefixOfAny(alternatives: readonly AST.Alternative[], translate: Translate): string {
  return `(?:${alternatives.map(({ elements }) => prefixOfSequence(elements, translate)).join('|')})`
}

/** Broken off in the first element, or after it in the second, and so on. Of nothing, there is nothing to break off. */
function prefixOfSequence(elements: readonly AST.Element[], translate: Translate): string {
  const never = '[^\\x00-\\x{10FFFF}]'
  return elements.reduceRight(
    (rest, element) => `(?:${prefixOf(element, translate)}|${whole(element, translate)}${rest})`,
    never
  )
}

function prefixOf(element: AST.Element, translate: Translate): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return prefixOfAny(element.alternatives, translate)
    case 'Quantifier': {
      const { element: repeated, max } = element
      const before = max === Number.POSITIVE_INFINITY ? '*' : `{0,${Math.max(0, max - 1)}}`
      return `(?:${whole(repeated, translate)}${before}${prefixOf(repeated, translate)})`
    }
    default:
      return END
  }
}

/** The element without its captures: it stands here more than once, and no name may. */
function whole(element: AST.Element, translate: Translate): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup': {
      const alternatives = element.alternatives.map(({ elements }) => elements.map((each) => whole(each, translate)))
      return `(?:${alternatives.map((parts) => parts.join('')).join('|')})`
    }
    case 'Quantifier':
      return `(?:${whole(element.element, translate)}${element.raw.slice(element.element.raw.length)})`
    default:
      return translate(element.raw)
  }
}
