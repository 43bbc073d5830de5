import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistorySummary } from '../../../shared/history'
import { type HistoryQuery, PERIODS } from '../../store/history/history-query'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { Button } from '../button'
import { type Choice, ChoiceMenu } from '../choice-menu'
import styles from './history-filters.module.css'

/** Stands for no choice: menus choose among texts. */
const ANY = ''

const STATUSES: readonly HistorySummary['status'][] = ['Complete', 'Incomplete', 'Stopped', 'Failed', 'Waiting']

interface HistoryFiltersProps {
  search: HistoryActions['searchHistory']
}

/** What narrows the list beside its text. */
export function HistoryFilters({ search }: HistoryFiltersProps) {
  const { t } = useTranslation('history')
  const query = useAppState((state) => state.historyPage.query)
  const providers = useAppState((state) => state.providers)
  const models = useAppState((state) => state.historyPage.overview?.models)
  return (
    <fieldset className={styles.filters} aria-label={t('filters')}>
      <Filter
        label={t('provider')}
        anyLabel={t('anyProvider')}
        value={query.provider}
        choices={providers.map(({ id, label }) => ({ value: id, label }))}
        choose={(provider) => search({ provider })}
      />
      <Filter
        label={t('model')}
        anyLabel={t('anyModel')}
        value={query.model}
        choices={(models ?? []).filter(Boolean).map((model) => ({ value: model, label: model }))}
        choose={(model) => search({ model })}
      />
      <Filter
        label={t('status')}
        anyLabel={t('anyStatus')}
        value={query.status}
        choices={STATUSES.map((status) => ({ value: status, label: t(`ending.${status}`) }))}
        choose={(status) => search({ status })}
      />
      <Filter
        label={t('date')}
        anyLabel={t('period.any')}
        value={query.period === 'any' ? null : query.period}
        choices={PERIODS.filter((period) => period !== 'any').map((value) => ({ value, label: t(`period.${value}`) }))}
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
  const { t } = useTranslation('history')
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value ?? anyLabel
  return (
    <ChoiceMenu<Value | typeof ANY>
      label={label}
      value={value ?? ANY}
      choices={[{ value: ANY, label: anyLabel }, ...choices]}
      onChoose={(next) => choose(next === ANY ? null : next)}
      align="start"
    >
      <Button
        kind="quiet"
        data-narrowing={value !== null || undefined}
        aria-label={t('filter', { name: label, choice: chosen })}
      >
        <span className={styles.chosen}>{chosen}</span>
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
    </ChoiceMenu>
  )
}
