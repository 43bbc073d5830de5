import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { isNarrowing } from '../../store/history/history-query'
import { useAppState } from '../../store/use-app-state'
import { ActionMenu } from '../action-menu'
import type { HistoryActions } from '../app-actions'
import { Button } from '../button'
import { formatBytes, formatCount } from '../format'
import { HistoryFilters } from './history-filters'
import styles from './history-header.module.css'

const AGES = [
  { label: 'Delete runs older than 90 days', days: 90 },
  { label: 'Delete runs older than 30 days', days: 30 },
  { label: 'Delete runs older than 7 days', days: 7 },
  { label: 'Delete all runs', days: 0 }
]

interface HistoryHeaderProps {
  actions: HistoryActions
  headingRef: RefObject<HTMLHeadingElement | null>
  searchRef: RefObject<HTMLInputElement | null>
  /** Called when the person wants to go on in the list. */
  toList: () => void
}

/** The title, how much there is, and what narrows it. */
export function HistoryHeader({ actions, headingRef, searchRef, toList }: HistoryHeaderProps) {
  const text = useAppState((state) => state.historyPage.query.text)
  const isEmpty = useAppState((state) => state.historyPage.overview?.runs === 0)
  const search = (next: string) => actions.searchHistory({ text: next })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') toList()
    else if (event.key === 'Escape' && text !== '') search('')
    else return
    event.preventDefault()
  }
  return (
    <header className={styles.header}>
      <h1 ref={headingRef} className={styles.title} tabIndex={-1}>
        History
      </h1>
      <div className={styles.size}>
        <ListSize />
        {!isEmpty && (
          <ActionMenu
            label="Clean up"
            actions={AGES.map(({ label, days }) => ({ label, perform: () => actions.cleanUpHistory(days) }))}
          >
            <Button kind="quiet">Clean up</Button>
          </ActionMenu>
        )}
      </div>
      <div className={styles.query}>
        <div className={styles.search}>
          <Search aria-hidden="true" size={14} />
          <input
            ref={searchRef}
            type="search"
            aria-label="Search runs"
            aria-keyshortcuts="Control+F Meta+F"
            placeholder="Search prompts and replies"
            spellCheck={false}
            maxLength={1000}
            value={text}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {text !== '' && (
            <button type="button" aria-label="Clear the search" onClick={() => search('')}>
              <X aria-hidden="true" size={14} />
            </button>
          )}
        </div>
        <HistoryFilters search={actions.searchHistory} />
      </div>
    </header>
  )
}

/** How many runs are listed, of how many, and how much room they take. */
function ListSize() {
  const total = useAppState((state) => state.historyPage.total)
  const isSearching = useAppState((state) => state.historyPage.isSearching)
  const overview = useAppState((state) => state.historyPage.overview)
  const isNarrowed = useAppState((state) => isNarrowing(state.historyPage.query))
  const sentence = () => {
    if (isSearching) return 'Searching'
    if (total === null || overview === null || overview.runs === 0) return ''
    const all = `${formatCount(overview.runs)} ${overview.runs === 1 ? 'run' : 'runs'}`
    return isNarrowed ? `${formatCount(total)} of ${all}` : `${all}, ${formatBytes(overview.bytes)}`
  }
  return <p role="status">{sentence()}</p>
}
