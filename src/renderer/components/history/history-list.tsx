import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runAt } from '../../store/history/history-page-state'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import styles from './history-list.module.css'
import { HistoryRow } from './history-row'
import { rowAfterKey } from './row-after-key'

export const ROW_HEIGHT = 36

interface HistoryListProps {
  actions: HistoryActions
  listRef: RefObject<HTMLDivElement | null>
  /** Called when a run was opened by keyboard, whose reader expects to go on there. */
  onEnter: () => void
}

/** Every run of the query, of which only those on show are drawn. One stop of the Tab key; arrows go from run to run. */
export function HistoryList({ actions, listRef, onEnter }: HistoryListProps) {
  const { t } = useTranslation('history')
  const id = useId()
  const total = useAppState((state) => state.historyPage.total ?? 0)
  const pages = useAppState((state) => state.historyPage.pages)
  const query = useAppState((state) => state.historyPage.query)
  const openedId = useAppState((state) => state.historyPage.opened?.runId)
  const [chosenRow, setChosenRow] = useState(0)
  const row = Math.min(chosenRow, total - 1)
  const list = useRows(listRef, total, row)
  const items = list.getVirtualItems()
  const first = items.find(({ index }) => index !== row)?.index ?? row
  const last = items.findLast(({ index }) => index !== row)?.index ?? row

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that arrives anew can leave out what is on show.
  useEffect(() => {
    if (total > 0) actions.showHistoryRows(first, last)
  }, [actions, first, last, total, pages])

  const lastQuery = useRef(query)
  useEffect(() => {
    if (lastQuery.current === query) return
    lastQuery.current = query
    setChosenRow(0)
    list.scrollToOffset(0)
  }, [query, list])

  const onKeyDown = (event: KeyboardEvent) => {
    const run = runAt({ pages }, row)
    const next = rowAfterKey(event.key, row, total, Math.floor((listRef.current?.clientHeight ?? 0) / ROW_HEIGHT))
    if (next !== null) {
      setChosenRow(next)
      list.scrollToIndex(next)
    } else if (event.key === 'Enter' && run) {
      actions.openHistoryRun(run.runId)
      onEnter()
    } else if (event.key === 'Delete' && run) actions.deleteHistoryRun(run.runId)
    else if (event.key === ' ' && run) actions.markHistoryRun(run.runId)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-label={t('list')}
      aria-description={t('listKeys')}
      aria-activedescendant={`${id}-${row}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: list.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const run = runAt({ pages }, index)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its rows.
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row by activedescendant.
            <div
              key={index}
              id={`${id}-${index}`}
              className={styles.row}
              role="option"
              aria-selected={run !== undefined && run.runId === openedId}
              aria-setsize={total}
              aria-posinset={index + 1}
              data-chosen={index === row || undefined}
              style={{ translate: `0 ${start}px` }}
              onClick={() => {
                setChosenRow(index)
                if (run) actions.openHistoryRun(run.runId)
              }}
            >
              <HistoryRow run={run} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The chosen row is always there: assistive technology follows it. */
function useRows(scroller: RefObject<HTMLDivElement | null>, count: number, row: number) {
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor: (range: Range) => {
      const rows = defaultRangeExtractor(range)
      return rows.includes(row) || row < 0 ? rows : [...rows, row].sort((a, b) => a - b)
    }
  })
}
