import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TracedText } from '../../../shared/trace'
import { TextField } from '../form/text-field'
import { formatCount } from '../format'
import type { InspectorActions } from './inspector-actions'
import styles from './parts.module.css'
import { type Column, RowList } from './row-list'
import textStyles from './text-rows.module.css'
import { type Texts, useTexts } from './use-texts'

interface TextRowsProps {
  runId: string
  table: TracedText
  rows: number
  label: string
  search: string
  columns: readonly Column[]
  template: string
  cells: (row: number, text: string | null | undefined) => readonly ReactNode[]
  /** What is shown beneath of the row that is chosen. */
  details: (row: number, text: string | null | undefined) => ReactNode
  /** What stands there while none is. */
  choose: string
  actions: InspectorActions
}

/** Rows with a text beside each, which can be searched, and the chosen one whole beneath. */
export function TextRows({
  runId,
  table,
  rows,
  label,
  search,
  columns,
  template,
  cells,
  details,
  choose,
  actions
}: TextRowsProps) {
  const { t } = useTranslation('inspector')
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState<number | null>(null)
  const texts = useTexts(runId, table, rows, actions)
  const found = useFound(texts, rows, query)
  const { want } = texts
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other rows.
  useEffect(() => setSelected(null), [runId])
  useEffect(() => {
    if (query !== '') want(0, rows - 1)
    else if (selected !== null) want(selected, selected)
  }, [want, query, rows, selected])
  const rowAt = (place: number) => found?.[place] ?? place
  const count = found?.length ?? rows
  const place = selected === null ? null : found ? found.indexOf(selected) : selected
  return (
    <div className={textStyles.rows}>
      <div className={textStyles.search}>
        <TextField label={search} value={query} onChange={setQuery} />
        <p role="status">{query !== '' && t('wire.found', { count, rows: formatCount(count) })}</p>
      </div>
      <RowList
        label={label}
        columns={columns}
        template={template}
        count={count}
        cells={(row) => cells(rowAt(row), texts.text(rowAt(row)))}
        selected={place === -1 ? null : place}
        onSelect={(row) => setSelected(rowAt(row))}
        onShown={(first, last) => {
          if (found === null) want(first, last)
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={textStyles.details} aria-label={columns[0]?.name} tabIndex={0}>
        {selected === null ? <p className={styles.hint}>{choose}</p> : details(selected, texts.text(selected))}
      </section>
    </div>
  )
}

/** The rows whose text has the query in it; null where there is none. */
function useFound(texts: Texts, rows: number, query: string): number[] | null {
  return useMemo(() => {
    const wanted = query.trim().toLowerCase()
    if (wanted === '') return null
    return Array.from({ length: rows }, (_, row) => row).filter((row) =>
      texts.text(row)?.toLowerCase().includes(wanted)
    )
  }, [texts, rows, query])
}
