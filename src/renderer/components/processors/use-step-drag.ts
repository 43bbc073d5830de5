import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'

/** Tells a step that is dragged from anything else, and from the steps of other lists. */
const LIST = Symbol('processors')

type Side = 'before' | 'after'

/** Makes an item movable by its handle, and a place to move others to. */
export function useStepDrag(key: number, place: number, moveTo: (key: number, place: number) => void) {
  const item = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const drop = useRef(moveTo)
  drop.current = moveTo
  const [isDragged, setIsDragged] = useState(false)
  const [side, setSide] = useState<Side | null>(null)

  useEffect(() => {
    const element = item.current
    if (!element || !handle.current) return
    const sideAt = (clientY: number): Side => {
      const { top, height } = element.getBoundingClientRect()
      return clientY < top + height / 2 ? 'before' : 'after'
    }
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ list: LIST, key, place }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false)
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['list'] === LIST && source.data['key'] !== key,
        onDrag: ({ location }) => setSide(sideAt(location.current.input.clientY)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source, location }) => {
          setSide(null)
          const from = Number(source.data['place'])
          const to = place + (sideAt(location.current.input.clientY) === 'after' ? 1 : 0)
          // Its own place is free by then.
          drop.current(Number(source.data['key']), to > from ? to - 1 : to)
        }
      })
    )
  }, [key, place])

  return { item, handle, isDragged, side }
}
