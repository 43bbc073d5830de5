import { ChevronDown } from 'lucide-react'
import type { HistorySummary } from '../../../shared/history'
import { type HistoryQuery, PERIODS, type Period } from '../../store/history/history-query'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { Button } from '../button'
import { type Choice, ChoiceMenu } from '../choice-menu'
import styles from './history-filters.module.css'

/** Stands for no choice: menus choose among texts. */
const ANY = ''

const PERIOD_NAMES: Record<Period, string> = {
  any: 'Any time',
  today: 'Today',
  week: 'Last 7 days',
  month: 'Last 30 days'
}

const STATUS_NAMES: Record<HistorySummary['status'], string> = {
  Complete: 'Complete',
  Incomplete: 'Incomplete',
  Stopped: 'Stopped',
  Failed: 'Failed',
  Waiting: 'Running'
}

interface HistoryFiltersProps {
  search: HistoryActions['searchHistory']
}

/** What narrows the list beside its text. */
export function HistoryFilters({ search }: HistoryFiltersProps) {
  const query = useAppState((state) => state.historyPage.query)
  const providers = useAppState((state) => state.providers)
  const models = useAppState((state) => state.historyPage.overview?.models)
  return (
    <fieldset className={styles.filters} aria-label="Filters">
      <Filter
        label="Provider"
        anyLabel="All providers"
        value={query.provider}
        choices={providers.map(({ id, label }) => ({ value: id, label }))}
        choose={(provider) => search({ provider })}
      />
      <Filter
        label="Model"
        anyLabel="All models"
        value={query.model}
        choices={(models ?? []).filter(Boolean).map((model) => ({ value: model, label: model }))}
        choose={(model) => search({ model })}
      />
      <Filter
        label="Status"
        anyLabel="Any status"
        value={query.status}
        choices={namesAsChoices(STATUS_NAMES)}
        choose={(status) => search({ status })}
      />
      <Filter
        label="Date"
        anyLabel={PERIOD_NAMES.any}
        value={query.period === 'any' ? null : query.period}
        choices={PERIODS.filter((period) => period !== 'any').map((value) => ({ value, label: PERIOD_NAMES[value] }))}
        choose={(period: HistoryQuery['period'] | null) => search({ period: period ?? 'any' })}
      />
    </fieldset>
  )
}

interface FilterProps<Value extends string> {
  label: string
  anyLabel: string
  /** Null for any. */
  value: Value | null
  choices: readonly Choice<Value>[]
  choose: (value: Value | null) => void
}

function Filter<Value extends string>({ label, anyLabel, value, choices, choose }: FilterProps<Value>) {
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value ?? anyLabel
  return (
    <ChoiceMenu<Value | typeof ANY>
      label={label}
      value={value ?? ANY}
      choices={[{ value: ANY, label: anyLabel }, ...choices]}
      onChoose={(next) => choose(next === ANY ? null : next)}
      align="start"
    >
      <Button kind="quiet" data-narrowing={value !== null || undefined} aria-label={`${label}: ${chosen}`}>
        <span className={styles.chosen}>{chosen}</span>
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
    </ChoiceMenu>
  )
}

function namesAsChoices<Value extends string>(names: Record<Value, string>): Choice<Value>[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))
}
