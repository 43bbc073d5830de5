import { type RefObject, useMemo, useRef } from 'react'

/** Ways for the focus, once something has come or gone: what had it may be out of sight. */
export interface TabFocus {
  /** To the tab in sight, in the row of tabs. */
  toTab(): void
  /** To the message of the tab in sight. */
  toMessage(): void
}

interface PageFocus extends TabFocus {
  /** To the way to add a processor to the tab in sight. */
  toProcessors(): void
  /** For the element that holds the page. */
  root: RefObject<HTMLElement | null>
}

export function useTabFocus(): PageFocus {
  const root = useRef<HTMLElement>(null)
  return useMemo(() => {
    // In the next frame, when what was asked for is drawn.
    const focus = (selector: string) =>
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus())
    return {
      root,
      toTab: () => focus('[data-workbench-tab][aria-selected=true]'),
      toMessage: () => focus('[data-human-message]'),
      toProcessors: () => focus('[data-add-processor]')
    }
  }, [])
}
