import { useEffect } from 'react'
import { hasEnded } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { paceOf, type TokenRow } from '../../store/workbench/token-rows'
import type { AppActions } from '../app-actions'
import { formatCount, formatDuration } from '../format'
import styles from './token-list.module.css'
import { TokenTable } from './token-table'

interface TokenListProps {
  slot: string
  actions: AppActions
}

/**
 * The tokens of the run, one by one, once it has ended. Before that the window has only batches, in which tokens are
 * joined: what it could show would not be true.
 */
export function TokenList({ slot, actions }: TokenListProps) {
  const runId = useAppState((state) => slotOf(state, slot).run?.runId ?? null)
  const isOver = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run !== null && hasEnded(run)
  })
  const tokens = useAppState((state) => state.workbenchPage.tokens)
  const rows = tokens?.runId === runId ? tokens?.rows : undefined
  const isWanted = isOver && rows === undefined

  useEffect(() => {
    if (isWanted && runId !== null) actions.listWorkbenchTokens(runId)
  }, [actions, isWanted, runId])

  if (!rows) return <p className={styles.summary}>{runId === null ? NO_RUN : isOver ? READING : STREAMING}</p>
  return (
    <div className={styles.tokens}>
      <p className={styles.summary}>{summaryOf(rows)}</p>
      {rows.length > 0 && <TokenTable rows={rows} />}
    </div>
  )
}

const NO_RUN = 'Tokens stand here once something has run.'
const STREAMING = 'Tokens are listed one by one when the run has ended.'
const READING = 'Reading the tokens…'

function summaryOf(rows: readonly TokenRow[]): string {
  const { medianMs, p95Ms, longestMs } = paceOf(rows)
  const count = `${formatCount(rows.length)} ${rows.length === 1 ? 'piece' : 'pieces'} of text as the processors passed them on.`
  if (medianMs === null) return count
  return `${count} Gaps: median ${formatDuration(medianMs)}, 95% within ${formatDuration(p95Ms)}, longest ${formatDuration(longestMs)}.`
}
