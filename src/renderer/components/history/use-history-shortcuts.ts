import { useEffect, useRef } from 'react'

/** Ctrl or Cmd with F goes to the search, with Z takes a deletion back; not while a text is being written. */
export function useHistoryShortcuts(toSearch: () => void, undo: () => void): void {
  const perform = useRef({ toSearch, undo })
  perform.current = { toSearch, undo }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      if (event.key === 'f') perform.current.toSearch()
      else if (event.key === 'z' && !(event.target instanceof HTMLInputElement)) perform.current.undo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
