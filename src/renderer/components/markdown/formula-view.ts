import type { FormulaElement } from './formula'
import styles from './markdown.module.css'
import type { FormulaNode } from './markdown-node'

const MATHML = 'http://www.w3.org/1998/Math/MathML'

/** A longer formula stands on lines of its own, where it can be scrolled: it has nowhere to break. */
const LONGEST_IN_LINE = 160

/** Makes the DOM of a formula, element by element, in a frame that nothing in it can paint out of. */
export function createFormula({ source, formula }: FormulaNode): HTMLElement {
  const frame = document.createElement('span')
  const isWide = formula.attributes.display === 'block' || source.length > LONGEST_IN_LINE
  frame.className = styles[isWide ? 'wide-formula' : 'formula'] ?? ''
  frame.dir = 'ltr'
  frame.title = source
  frame.append(elementOf(formula))
  return frame
}

function elementOf({ tag, attributes, parts, children }: FormulaElement): Element {
  const made = document.createElementNS(MATHML, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  if (parts.length > 0) made.setAttribute('class', parts.map((part) => styles[part] ?? '').join(' '))
  made.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child))))
  return made
}
