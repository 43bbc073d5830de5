import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isNarrowing } from '../../store/history/history-query'
import { useAppState } from '../../store/use-app-state'
import { ActionMenu } from '../action-menu'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { formatBytes, formatCount } from '../format'
import { CompareCommands } from './compare-commands'
import { HistoryFilters } from './history-filters'
import styles from './history-header.module.css'

/** How old what is cleaned up is, in days. */
const AGES = [90, 30, 7, 0]

interface HistoryHeaderProps {
  actions: AppActions
  headingRef: RefObject<HTMLHeadingElement | null>
  searchRef: RefObject<HTMLInputElement | null>
  /** Called when the person wants to go on in the list. */
  toList: () => void
}

/** The title, how much there is, and what narrows it. */
export function HistoryHeader({ actions, headingRef, searchRef, toList }: HistoryHeaderProps) {
  const { t } = useTranslation('history')
  const text = useAppState((state) => state.historyPage.query.text)
  const isEmpty = useAppState((state) => state.historyPage.overview?.runs === 0)
  const search = (next: string) => actions.searchHistory({ text: next })
  const clear = () => {
    search('')
    searchRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') toList()
    else if (event.key === 'Escape' && text !== '') search('')
    else return
    event.preventDefault()
  }
  return (
    <header className={styles.header}>
      <h1 ref={headingRef} className={styles.title} tabIndex={-1}>
        {t('title')}
      </h1>
      <div className={styles.size}>
        <CompareCommands actions={actions} />
        <ListSize />
        {!isEmpty && (
          <ActionMenu
            label={t('cleanUp')}
            actions={AGES.map((days) => ({
              label: days > 0 ? t('deleteOlder', { days }) : t('deleteAll'),
              perform: () => actions.cleanUpHistory(days)
            }))}
          >
            <Button kind="quiet">{t('cleanUp')}</Button>
          </ActionMenu>
        )}
      </div>
      <div className={styles.query}>
        <div className={styles.search}>
          <Search aria-hidden="true" size={14} />
          <input
            ref={searchRef}
            type="search"
            aria-label={t('search')}
            aria-keyshortcuts="Control+F Meta+F"
            placeholder={t('searchExample')}
            spellCheck={false}
            maxLength={1000}
            value={text}
            onChange={(event) => search(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {text !== '' && (
            <button type="button" aria-label={t('clearSearch')} onClick={clear}>
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
  const { t } = useTranslation('history')
  const total = useAppState((state) => state.historyPage.total)
  const isSearching = useAppState((state) => state.historyPage.isSearching)
  const overview = useAppState((state) => state.historyPage.overview)
  const isNarrowed = useAppState((state) => isNarrowing(state.historyPage.query))
  const sentence = () => {
    if (isSearching) return t('searching')
    if (total === null || overview === null || overview.runs === 0) return ''
    const all = t('runs', { count: overview.runs, runs: formatCount(overview.runs) })
    if (isNarrowed) return t('runsOfAll', { found: formatCount(total), all })
    return t('runsAndSize', { all, size: formatBytes(overview.bytes) })
  }
  return <p role="status">{sentence()}</p>
}
