import { useEffect, useRef, useState } from 'react'
import { useAppState } from '../../store/use-app-state'
import type { PageProps } from '../pages'
import { UndoPlace } from '../undo-line'
import { useArrival } from '../use-arrival'
import { DeletionLine } from './deletion-line'
import { HistoryHeader } from './history-header'
import { HistoryList } from './history-list'
import styles from './history-page.module.css'
import { HistoryProblems } from './history-problems'
import { NoRuns } from './no-runs'
import { RunReader } from './run-reader'
import { useHistoryShortcuts } from './use-history-shortcuts'

/** Every run, newest first, and the one that is read beside them. */
export function HistoryPage({ actions }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const runHeading = useRef<HTMLHeadingElement>(null)
  const total = useAppState((state) => state.historyPage.total)
  const opened = useAppState((state) => state.historyPage.opened)
  const isOutdated = useAppState((state) => state.historyPage.isOutdated)
  const [isInspecting, setIsInspecting] = useState(false)
  const toList = () => (list.current ?? heading.current)?.focus()
  useHistoryShortcuts(() => search.current?.focus(), actions.undoHistoryDeletion)

  useEffect(() => {
    if (isOutdated) actions.refreshHistory()
  }, [actions, isOutdated])

  const isEmpty = useAppState((state) => state.historyPage.overview?.runs === 0)
  // What had the focus goes with the last run, and is gone when one comes: the list, a button beside it or in its place.
  useArrival(`${total === 0} ${isEmpty}`, () => {
    if (document.activeElement === document.body) toList()
  })

  return (
    <main className={styles.page} data-reading={opened !== null || undefined}>
      <div>
        <HistoryHeader actions={actions} headingRef={heading} searchRef={search} toList={toList} />
        <HistoryProblems />
      </div>
      <div className={styles.content}>
        {total === 0 && <NoRuns actions={actions} />}
        {total !== null && total > 0 && (
          <HistoryList
            actions={actions}
            listRef={list}
            onEnter={() => requestAnimationFrame(() => runHeading.current?.focus())}
          />
        )}
        {opened && (
          <RunReader
            opened={opened}
            actions={actions}
            headingRef={runHeading}
            returnFocus={toList}
            isInspecting={isInspecting}
            inspect={() => setIsInspecting(!isInspecting)}
          />
        )}
      </div>
      <UndoPlace>
        <DeletionLine actions={actions} returnFocus={toList} />
      </UndoPlace>
    </main>
  )
}
