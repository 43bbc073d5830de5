import { useEffect, useState } from 'react'
import type { MarkdownDialect } from '../markdown/markdown-dialect'

/** Markdown with formulas, null until it is wanted and there: what reads them is loaded with the first wish. */
export function useMathDialect(isWanted: boolean): MarkdownDialect | null {
  const [dialect, setDialect] = useState<MarkdownDialect | null>(null)
  useEffect(() => {
    if (!isWanted || dialect) return
    let isCurrent = true
    void import('../markdown/math/math-dialect').then(({ MATH_MARKDOWN }) => {
      if (isCurrent) setDialect(MATH_MARKDOWN)
    })
    return () => {
      isCurrent = false
    }
  }, [isWanted, dialect])
  return isWanted ? dialect : null
}
