import type { Bridge } from '../../shared/bridge'
import type { HistoryPage } from '../../shared/history'
import type { AppStore } from '../store/app-store'
import { PAGE_SIZE, pagesOf } from '../store/history/history-page-state'
import { toFilter } from '../store/history/history-query'
import { takeAnswer } from './take-answer'

/** The list of the History page, of which only the parts on show are asked for. */
export interface HistoryList {
  /** Asks for what is on show anew. What was asked before comes too late then. */
  refresh(): Promise<void>
  /** Says which rows are on show, and asks for what is missing of them. */
  show(first: number, last: number): void
  /** Says that the list is shown from its beginning. */
  toStart(): void
}

/** @param now the wall clock, by which periods such as today are told */
export function createHistoryList(bridge: Bridge, store: AppStore, now: () => Date): HistoryList {
  let shown = { first: 0, last: 0 }
  let turn = 0
  const underWay = new Set<number>()

  async function ask(numbers: readonly number[], isAnew: boolean): Promise<void> {
    const mine = turn
    const filter = toFilter(store.getState().historyPage.query, now())
    for (const number of numbers) underWay.add(number)
    const pages: Record<number, HistoryPage> = {}
    for (const number of numbers) {
      const request = { filter, offset: number * PAGE_SIZE, limit: PAGE_SIZE }
      const page = takeAnswer(store, await bridge.invoke('history:list', request))
      if (mine !== turn) return
      underWay.delete(number)
      if (page) pages[number] = page
    }
    store.dispatch({ type: 'history-page', change: { type: 'listed', pages, isAnew } })
  }

  return {
    refresh() {
      turn += 1
      underWay.clear()
      store.dispatch({ type: 'history-page', change: { type: 'list-asked' } })
      return ask(pagesOf(shown.first, shown.last), true)
    },
    show(first, last) {
      shown = { first, last }
      const { pages } = store.getState().historyPage
      const missing = pagesOf(first, last).filter((number) => !pages[number] && !underWay.has(number))
      if (missing.length > 0) void ask(missing, false)
    },
    toStart() {
      shown = { first: 0, last: 0 }
    }
  }
}
