import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import partStyles from './parts.module.css'
import styles from './row-list.module.css'

const ROW_HEIGHT = 24
/** Rows are told to the virtualizer by so many: with each new count it places all of them anew. */
const ROWS_AT_ONCE = 4096

export interface Column {
  name: string
  /** Stands at the end of the column, as its cells do. */
  isNumber?: boolean
}

interface RowListProps {
  label: string
  columns: readonly Column[]
  /** As CSS has it: `minmax(0, 1fr) 56px`. */
  template: string
  count: number
  /** What stands in a row, a cell a column. */
  cells: (row: number) => readonly ReactNode[]
  selected: number | null
  onSelect: (row: number) => void
  /** Hears which rows are in sight. */
  onShown?: (first: number, last: number) => void
}

/** A table of rows one of which can be chosen. Draws only those in sight: there may be a hundred thousand. */
export function RowList({ label, columns, template, count, cells, selected, onSelect, onShown }: RowListProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The header lies over what scrolls.
    scrollPaddingEnd: ROW_HEIGHT
  })
  const shown = list.getVirtualItems().filter(({ index }) => index < count)
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => {
    onShown?.(first, last)
  }, [onShown, first, last])
  useEffect(() => {
    if (selected !== null) list.scrollToIndex(selected)
  }, [list, selected])

  const choose = (event: KeyboardEvent) => {
    const wanted = rowAfterKey(event.key, selected, count, Math.max(1, last - first - 8))
    if (wanted === null) return
    event.preventDefault()
    onSelect(wanted)
  }
  const style = { gridTemplateColumns: template }
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows of a table element cannot be placed one by one.
    // biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus, and names the row that is chosen.
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      aria-label={label}
      aria-rowcount={count + 1}
      tabIndex={0}
      aria-activedescendant={
        selected !== null && selected >= first && selected <= last ? `${id}-${selected}` : undefined
      }
      onKeyDown={choose}
    >
      <div role="row" className={styles.header} aria-rowindex={1} style={style}>
        {columns.map(({ name, isNumber }) => (
          <span key={name} role="columnheader" className={isNumber ? partStyles.end : undefined}>
            {name}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ blockSize: count * ROW_HEIGHT }}>
        {shown.map(({ index, start }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
          <div
            key={index}
            id={`${id}-${index}`}
            role="row"
            className={styles.row}
            aria-rowindex={index + 2}
            aria-selected={index === selected}
            style={{ ...style, insetBlockStart: start }}
            onClick={() => onSelect(index)}
          >
            {cells(index).map((cell, column) => (
              <span key={columns[column]?.name} role="gridcell">
                {cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above.
    // biome-ignore-end lint/a11y/useSemanticElements: as above.
  )
}

function rowAfterKey(key: string, selected: number | null, count: number, page: number): number | null {
  if (count === 0) return null
  const within = (row: number) => Math.max(0, Math.min(count - 1, row))
  const from = selected ?? -1
  switch (key) {
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return within(from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
