import temml from 'temml'
import {
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  type FormulaAttribute,
  type FormulaElement,
  type FormulaPart,
  type FormulaTag
} from '../formula'
import type { FormulaSource } from './formula-source'

/** A node as the library makes it; a fragment has no type, a text no children. */
interface LibraryNode {
  type?: string
  text?: string
  children?: readonly LibraryNode[]
  attributes?: Readonly<Record<string, unknown>>
  classes?: readonly string[]
  style?: Readonly<Record<string, unknown>>
}

/** No formula makes room for more than so many ems, nor anything thicker: it stands among text. */
const MOST_EMS: [number, number] = [2, 20]
const MOST_EXPANSIONS = 200
/** As many are kept: an open block is read again and again, with the same formulas. */
const KEPT_FORMULAS = 400
const SHORT_VALUE = /^[-+\w.%]{1,16}$/
const TAGS: ReadonlySet<string> = new Set(FORMULA_TAGS)
const known = new Map<string, FormulaElement | null>()

/** Reads a formula as MathML; null where it cannot be read. */
export function readFormula({ raw, tex, isDisplay }: FormulaSource): FormulaElement | null {
  const kept = known.get(raw)
  if (kept !== undefined) return kept
  if (known.size >= KEPT_FORMULAS) known.clear()
  const read = parse(tex, isDisplay)
  known.set(raw, read)
  return read
}

function parse(tex: string, displayMode: boolean): FormulaElement | null {
  try {
    const tree: LibraryNode = temml.__renderToMathMLTree(tex, {
      displayMode,
      throwOnError: true,
      trust: false,
      maxSize: MOST_EMS,
      maxExpand: MOST_EXPANSIONS,
      macros: {}
    })
    const [root] = copyNode(tree)
    return typeof root === 'object' && root.tag === 'math' ? root : null
  } catch {
    return null
  }
}

/** Takes over what is on the lists and nothing else: of an element that is not, what stands in it. */
function copyNode(node: LibraryNode): readonly (FormulaElement | string)[] {
  if (node.text !== undefined) return [node.text]
  const children = (node.children ?? []).flatMap(copyNode)
  if (!isTag(node.type)) return children.length === 0 || node.type === undefined ? children : [row(node, children)]
  return [{ tag: node.type, attributes: attributesOf(node), parts: partsOf(node), children }]
}

/** Stands for an element that is not taken over: its neighbours count on one being there. */
function row(node: LibraryNode, children: FormulaElement['children']): FormulaElement {
  return { tag: 'mrow', attributes: {}, parts: partsOf(node), children }
}

function isTag(type: string | undefined): type is FormulaTag {
  return type !== undefined && TAGS.has(type)
}

function attributesOf({ attributes = {} }: LibraryNode): FormulaElement['attributes'] {
  const taken: Partial<Record<FormulaAttribute, string>> = {}
  for (const name of FORMULA_ATTRIBUTES) {
    const value = String(attributes[name] ?? '')
    if (SHORT_VALUE.test(value)) taken[name] = value
  }
  return taken
}

/** What the library says by classes and styles of its own, as far as the page has a look for it. */
function partsOf({ classes = [], style = {}, attributes = {} }: LibraryNode): readonly FormulaPart[] {
  const parts: FormulaPart[] = []
  if (classes.includes('tml-left')) parts.push('left')
  if (classes.includes('tml-right')) parts.push('right')
  if (style['paddingLeft'] === '0em' && style['paddingRight'] === '0em') parts.push('tight')
  if (typeof style['border'] === 'string') parts.push('boxed')
  if (String(attributes['notation'] ?? '').endsWith('strike')) parts.push('struck')
  return parts
}
