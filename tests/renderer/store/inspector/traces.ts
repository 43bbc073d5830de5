import { type TraceView, withSlice } from '../../../../src/renderer/store/inspector/trace-view'
import {
  TRACE_TABLES,
  type TraceFacts,
  type TraceSlice,
  type TraceTableName,
  UNKNOWN
} from '../../../../src/shared/trace'

/** Columns by table and name; what is left out is not known. */
export type GivenTables = { readonly [Table in TraceTableName]?: Readonly<Record<string, readonly number[]>> }

const FACTS: TraceFacts = {
  runId: 'run',
  isOver: false,
  queueCapacity: 2,
  responses: [],
  lostRows: 0,
  lostBytes: 0,
  lostCharacters: 0
}

/** What main answers, with these rows from these on. */
export function sliceOf(tables: GivenTables, from: Partial<Record<TraceTableName, number>> = {}): TraceSlice {
  const entries = Object.entries(TRACE_TABLES).map(([name, columns]) => {
    const given = tables[name as TraceTableName] ?? {}
    const rows = Math.max(0, ...Object.values(given).map(({ length }) => length))
    const filled = columns.map((column) => [
      column,
      Uint32Array.from({ length: rows }, (_, row) => given[column]?.[row] ?? UNKNOWN)
    ])
    return [name, { from: from[name as TraceTableName] ?? 0, columns: Object.fromEntries(filled) }]
  })
  return { facts: FACTS, tables: Object.fromEntries(entries) }
}

/** A trace as the page has it. */
export function viewOf(tables: GivenTables): TraceView {
  return withSlice(null, sliceOf(tables))
}
