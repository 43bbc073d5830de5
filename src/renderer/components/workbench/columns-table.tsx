import { useTranslation } from 'react-i18next'
import type { RunState } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import { countChanges } from '../../store/text-difference'
import { useAppState } from '../../store/use-app-state'
import { letterAt } from '../../store/workbench/column'
import { baseColumn, slotOfColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import { formatCount, formatDuration, formatRate } from '../format'
import { useCost } from '../run/use-cost'
import styles from './columns-table.module.css'
import { useDifference } from './use-difference'

const UNKNOWN = '—'

/** What is compared, and how it is read off a run. */
const FIGURES = {
  model: ({ start }: RunState) => start?.model || null,
  firstToken: ({ metrics }: RunState) => formatDuration(metrics.timeToFirstTokenMs),
  speed: ({ metrics }: RunState) => formatRate(metrics.tokensPerSecond),
  tokens: ({ metrics }: RunState) => (metrics.tokens ? formatCount(metrics.tokens) : null),
  duration: ({ metrics }: RunState) => formatDuration(metrics.durationMs || null),
  finishReason: ({ finishReason }: RunState) => finishReason
} as const

interface ColumnsTableProps {
  tab: WorkbenchTab
}

/** The figures of the columns beside one another. */
export function ColumnsTable({ tab }: ColumnsTableProps) {
  const { t } = useTranslation('workbench')
  const base = baseColumn(tab)
  const slots = tab.columns.map((column) => slotOfColumn(tab, column))
  const basePlace = tab.columns.findIndex(({ key }) => key === base.key)
  return (
    <table className={styles.table} aria-label={t('columns.figures')}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.heard}>{t('columns.figure')}</span>
          </th>
          {tab.columns.map(({ key }, place) => (
            <th key={key} scope="col">
              {letterAt(place)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(FIGURES) as (keyof typeof FIGURES)[]).map((name) => (
          <tr key={name}>
            <th scope="row">{t(`figures.${name}`)}</th>
            {slots.map((slot) => (
              <FigureCell key={slot} slot={slot} read={FIGURES[name]} />
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('figures.cost')}</th>
          {slots.map((slot) => (
            <CostCell key={slot} slot={slot} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t('columns.changes', { letter: letterAt(basePlace) })}</th>
          {slots.map((slot) => (
            <ChangesCell key={slot} slot={slot} baseSlot={slotOfColumn(tab, base)} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function FigureCell({ slot, read }: { slot: string; read: (run: RunState) => string | null }) {
  const value = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run && read(run)
  })
  return <td>{value ?? UNKNOWN}</td>
}

function CostCell({ slot }: { slot: string }) {
  return <td>{useCost(slot) ?? UNKNOWN}</td>
}

function ChangesCell({ slot, baseSlot }: { slot: string; baseSlot: string }) {
  const { t } = useTranslation('workbench')
  const difference = useDifference(baseSlot, slot)
  if (slot === baseSlot || !Array.isArray(difference)) return <td>{UNKNOWN}</td>
  const { added, removed } = countChanges(difference)
  return <td>{t('columns.added', { added: formatCount(added), removed: formatCount(removed) })}</td>
}
