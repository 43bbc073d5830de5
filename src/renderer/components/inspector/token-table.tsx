import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { TokenRow } from '../../store/workbench/token-rows'
import { formatCount, formatDuration } from '../format'
import styles from './token-table.module.css'

const ROW_HEIGHT = 24
const COLUMNS = ['Text', 'At', 'Gap', 'Size'] as const

interface TokenTableProps {
  rows: readonly TokenRow[]
}

/** The tokens as a table that draws only the rows in sight: a run may have a hundred thousand. */
export function TokenTable({ rows }: TokenTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8
  })
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows of a table element cannot be placed one by one.
    // biome-ignore-start lint/a11y/useFocusableInteractive: nothing in this table is to be acted on.
    <div role="table" className={styles.table} aria-label="Tokens" aria-rowcount={rows.length + 1}>
      <div role="row" className={styles.header} aria-rowindex={1}>
        {COLUMNS.map((name) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div ref={scroller} role="rowgroup" className={styles.scroller} tabIndex={0} aria-label="Tokens">
        <div role="presentation" className={styles.rows} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row && <Row key={index} row={row} index={index} start={start} />
          })}
        </div>
      </div>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above.
    // biome-ignore-end lint/a11y/useSemanticElements: as above.
  )
}

interface RowProps {
  row: TokenRow
  index: number
  /** Pixels from the top of the rows. */
  start: number
}

function Row({ row: { text, isReasoning, atMs, sincePreviousMs }, index, start }: RowProps) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: as in the table.
    // biome-ignore-start lint/a11y/useFocusableInteractive: as in the table.
    <div role="row" className={styles.row} aria-rowindex={index + 2} style={{ translate: `0 ${start}px` }}>
      <span role="cell" className={styles.text} title={text}>
        {isReasoning && <em>Reasoning </em>}
        {visible(text)}
      </span>
      <span role="cell">{formatDuration(atMs)}</span>
      <span role="cell">{formatDuration(sincePreviousMs)}</span>
      <span role="cell">{formatCount([...text].length)}</span>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as in the table.
    // biome-ignore-end lint/a11y/useSemanticElements: as in the table.
  )
}

/** Spaces and line ends in sight: where a token is cut is what one looks for here. */
function visible(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\n', '⏎').replaceAll('\t', '⇥')
}
