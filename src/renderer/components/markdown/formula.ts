/**
 * What a formula may become on the page: a closed part of MathML. There is no way to say a link, an image, a style or an
 * event handler.
 */
export interface FormulaElement {
  tag: FormulaTag
  attributes: Readonly<Partial<Record<FormulaAttribute, string>>>
  /** What the page's own style sheet knows of it. */
  parts: readonly FormulaPart[]
  children: readonly (FormulaElement | string)[]
}

export const FORMULA_TAGS = [
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mmultiscripts',
  'mprescripts',
  'none',
  'mpadded',
  'mphantom',
  'mstyle',
  'mtable',
  'mtr',
  'mtd'
] as const
export type FormulaTag = (typeof FORMULA_TAGS)[number]

export const FORMULA_ATTRIBUTES = [
  'accent',
  'depth',
  'display',
  'displaystyle',
  'fence',
  'form',
  'height',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
  'width'
] as const
export type FormulaAttribute = (typeof FORMULA_ATTRIBUTES)[number]

export const FORMULA_PARTS = ['left', 'right', 'tight', 'boxed', 'struck'] as const
export type FormulaPart = (typeof FORMULA_PARTS)[number]
