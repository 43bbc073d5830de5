import {
  type ColumnOf,
  TRACE_TABLES,
  type TraceCursor,
  type TraceFacts,
  type TraceSlice,
  type TraceTableName,
  UNKNOWN
} from '../../../shared/trace'

/** One table of a trace as far as it has arrived. Columns are longer than they are filled: only `rows` of them count. */
export interface TableView<Table extends TraceTableName> {
  rows: number
  columns: Readonly<Record<ColumnOf<Table>, Uint32Array>>
}

export type TraceViewTables = { readonly [Table in TraceTableName]: TableView<Table> }

/** A run's trace as far as it has arrived. */
export interface TraceView {
  facts: TraceFacts
  tables: TraceViewTables
}

/** Rows that are asked for again at most: those of tokens that are on their way, what the queue holds and some. */
const UNSETTLED_ROWS = 5000
const FIRST_CAPACITY = 1024

export const FROM_THE_START: TraceCursor = { tokens: 0, outputs: 0, batches: 0, reads: 0, events: 0, callbacks: 0 }

const TABLE_NAMES = Object.keys(TRACE_TABLES) as TraceTableName[]

/** From where on a trace is to be asked for, so that what has changed of it since comes too. */
export function cursorOf(view: TraceView | null): TraceCursor {
  if (!view) return FROM_THE_START
  const { tokens, outputs, batches, reads, events, callbacks } = view.tables
  return {
    tokens: firstUnsettled(tokens, 'output'),
    outputs: outputs.rows,
    batches: firstUnsettled(batches, 'received'),
    reads: reads.rows,
    events: lastKnown(events, 'callback'),
    callbacks: callbacks.rows
  }
}

/** What fills a row last, it fills in the order of the rows: after the first one that is not filled none is. */
function firstUnsettled<Table extends TraceTableName>({ rows, columns }: TableView<Table>, last: ColumnOf<Table>) {
  const earliest = Math.max(0, rows - UNSETTLED_ROWS)
  let row = rows
  while (row > earliest && columns[last][row - 1] === UNKNOWN) row -= 1
  return row
}

/** Some rows are never filled; but the last one that was shows how far it has come, and may itself get more. */
function lastKnown<Table extends TraceTableName>(view: TableView<Table>, last: ColumnOf<Table>) {
  return Math.max(0, firstUnsettled(view, last) - 1)
}

/** The trace with what has arrived. Filled rows are shared with the view before: a hundred thousand are not copied. */
export function withSlice(view: TraceView | null, slice: TraceSlice): TraceView {
  const entries = TABLE_NAMES.map((table) => [table, extend(table, view, slice)])
  return { facts: slice.facts, tables: Object.fromEntries(entries) as unknown as TraceViewTables }
}

function extend<Table extends TraceTableName>(
  table: Table,
  known: TraceView | null,
  { tables }: TraceSlice
): TableView<Table> {
  const view: TableView<Table> | undefined = known?.tables[table]
  const names = TRACE_TABLES[table] as readonly ColumnOf<Table>[]
  const { from, columns } = tables[table]
  const added = columns[names[0] as ColumnOf<Table>].length
  const rows = Math.max(view?.rows ?? 0, from + added)
  const grown = names.map((name) => {
    const column = withRoom(view?.columns[name], rows)
    column.set(columns[name], from)
    return [name, column]
  })
  return { rows, columns: Object.fromEntries(grown) as Record<ColumnOf<Table>, Uint32Array> }
}

function withRoom(column: Uint32Array | undefined, rows: number): Uint32Array {
  if (column && column.length >= rows) return column
  const grown = new Uint32Array(Math.max(rows, FIRST_CAPACITY, (column?.length ?? 0) * 2))
  if (column) grown.set(column)
  return grown
}
