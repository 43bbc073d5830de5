import { type ColumnOf, type TableSlice, TRACE_TABLES, type TraceTableName, UNKNOWN } from '../../../shared/trace'
import { GrowingColumn } from './growing-column'

/** The most rows of one table that are kept: a trace must stay small beside what it traces. */
export const MOST_ROWS = 200_000

/** One table of a trace, while it grows. */
export class TraceTable<Table extends TraceTableName> {
  readonly #names: readonly ColumnOf<Table>[]
  readonly #columns: Record<ColumnOf<Table>, GrowingColumn>
  #length = 0
  #lostRows = 0

  constructor(table: Table) {
    this.#names = TRACE_TABLES[table] as readonly ColumnOf<Table>[]
    const columns = this.#names.map((name) => [name, new GrowingColumn()])
    this.#columns = Object.fromEntries(columns) as Record<ColumnOf<Table>, GrowingColumn>
  }

  get length(): number {
    return this.#length
  }

  /** Rows that were added when there was no more room. */
  get lostRows(): number {
    return this.#lostRows
  }

  /** Adds a row; what is left out of it is not known. Answers its number, also where there was no more room for it. */
  add(row: Readonly<Partial<Record<ColumnOf<Table>, number>>>): number {
    if (this.#length >= MOST_ROWS) {
      this.#lostRows += 1
      return UNKNOWN
    }
    for (const name of this.#names) this.#columns[name].push(row[name] ?? UNKNOWN)
    this.#length += 1
    return this.#length - 1
  }

  set(row: number, name: ColumnOf<Table>, value: number): void {
    this.#columns[name].set(row, value)
  }

  /** `UNKNOWN` where there is no such row. */
  get(row: number, name: ColumnOf<Table>): number {
    return this.#columns[name].get(row) ?? UNKNOWN
  }

  slice(from: number, limit: number): TableSlice<Table> {
    const columns = this.#names.map((name) => [name, this.#columns[name].slice(from, limit)])
    return { from, columns: Object.fromEntries(columns) as TableSlice<Table>['columns'] }
  }
}
