import { type RefObject, useLayoutEffect, useRef } from 'react'

interface SelectedArrival {
  input: RefObject<HTMLInputElement | null>
  /** To be told of what a person types: that is no arrival. */
  noteTyped: (text: string) => void
}

/**
 * Selects a text that arrives in an input while a person is in it, as it would have been selected had it stood there when
 * they came: what they type takes its place, and is not added to it.
 */
export function useSelectedArrival(value: string): SelectedArrival {
  const input = useRef<HTMLInputElement>(null)
  const known = useRef(value)
  useLayoutEffect(() => {
    if (known.current !== value && input.current === document.activeElement) input.current?.select()
    known.current = value
  }, [value])
  return {
    input,
    noteTyped: (text) => {
      known.current = text
    }
  }
}
