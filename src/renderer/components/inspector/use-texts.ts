import { useCallback, useEffect, useRef, useState } from 'react'
import { MOST_TRACE_TEXTS, type TracedText } from '../../../shared/trace'
import type { InspectorActions } from './inspector-actions'

export interface Texts {
  /** Undefined until it has been read, null where it was not kept. */
  text(row: number): string | null | undefined
  /** Asks for the rows from `first` to `last`, where they are not known. */
  want(first: number, last: number): void
}

/** The texts beside the rows of a trace, asked for page by page as they are wanted. */
export function useTexts(runId: string, table: TracedText, rows: number, actions: InspectorActions): Texts {
  const [texts, setTexts] = useState<ReadonlyMap<number, string | null>>(new Map())
  const asked = useRef(new Set<string>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other texts.
  useEffect(() => {
    asked.current = new Set()
    setTexts(new Map())
  }, [runId, table])

  const want = useCallback(
    (first: number, last: number) => {
      for (
        let page = Math.floor(first / MOST_TRACE_TEXTS);
        page * MOST_TRACE_TEXTS <= Math.min(last, rows - 1);
        page += 1
      ) {
        const from = page * MOST_TRACE_TEXTS
        // The last page may have had fewer rows when it was asked for.
        const key = `${runId} ${from} ${Math.min(rows, from + MOST_TRACE_TEXTS)}`
        if (asked.current.has(key)) continue
        asked.current.add(key)
        void actions.readTexts(runId, table, from).then((some) =>
          setTexts((known) => {
            const more = new Map(known)
            for (const [index, text] of some.entries()) more.set(from + index, text)
            return more
          })
        )
      }
    },
    [actions, runId, table, rows]
  )
  return { text: (row) => texts.get(row), want }
}
