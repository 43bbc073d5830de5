import { Hooks, type Token, type Tokens } from 'marked'
import { GITHUB_MARKDOWN, type MarkdownDialect } from '../markdown-dialect'
import { completeMathTail } from './complete-math-tail'
import { type FormulaSource, formulaAt, possibleFormula } from './formula-source'
import { readFormula } from './read-formula'

const BLOCK_START = /^ {0,3}(?=\$\$|\\\[)/
const LATER_BLOCK_START = /\n {0,3}(?=\$\$|\\\[)/g

/** Keeps the stars and underlines of a formula from being those of the text around it. */
class MathHooks extends Hooks {
  override emStrongMask(text: string): string {
    let masked = ''
    for (let at = 0; at < text.length; ) {
      const formula = text[at] === '$' ? formulaAt(text, at) : null
      masked += formula ? '+'.repeat(formula.raw.length) : text[at]
      at += formula?.raw.length ?? 1
    }
    return masked
  }
}

function tokenOf(formula: FormulaSource, raw: string): Tokens.Generic {
  return { type: 'formula', raw, source: formula.raw, formula: readFormula(formula) }
}

function inlineToken(text: string, before: readonly Token[]): Tokens.Generic | undefined {
  const formula = formulaAt(text, 0, before.at(-1)?.raw.at(-1) ?? '')
  return formula ? tokenOf(formula, formula.raw) : undefined
}

/** A formula on lines of its own: what looks like a list or a heading in it is none. */
function blockToken(text: string): Tokens.Generic | undefined {
  const indent = BLOCK_START.exec(text)?.[0].length
  if (indent === undefined) return undefined
  const formula = formulaAt(text, indent)
  if (!formula) return undefined
  const end = indent + formula.raw.length
  const rest = /^[ \t]*(?:\n|$)/.exec(text.slice(end, end + 200))
  return rest ? tokenOf(formula, text.slice(0, end + rest[0].length)) : undefined
}

function laterBlock(text: string): number | undefined {
  for (const { index } of text.matchAll(LATER_BLOCK_START)) {
    if (blockToken(text.slice(index + 1))) return index + 1
  }
  return undefined
}

/** Markdown in which `$…$`, `$$…$$`, `\(…\)` and `\[…\]` are formulas. */
export const MATH_MARKDOWN: MarkdownDialect = {
  options: {
    ...GITHUB_MARKDOWN.options,
    hooks: new MathHooks(),
    extensions: {
      renderers: {},
      childTokens: {},
      inline: [inlineToken],
      startInline: [(text) => optional(possibleFormula(text))],
      block: [blockToken],
      startBlock: [laterBlock]
    }
  },
  complete: completeMathTail
}

function optional(index: number): number | undefined {
  return index === -1 ? undefined : index
}
