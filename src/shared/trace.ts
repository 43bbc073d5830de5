/**
 * A trace says where every token of a run was and when. Its tables are columns of whole numbers, a row a token (or an
 * output, a batch, a read, an event, a callback), so that a hundred thousand rows are little to keep and to send.
 *
 * Times are in ticks, hundredths of a millisecond since the run began.
 */
export const TICKS_PER_MS = 100

/** Stands in a column for what is not known (yet), and for a row that there is not. */
export const UNKNOWN = 0xffffffff

/** A row a piece of text or reasoning as LangChain handed it over. `wire`, `callback` … are when it was there. */
export const TOKEN_COLUMNS = ['wire', 'callback', 'queueIn', 'queueOut', 'output', 'event'] as const
/** A row a delta as the processors passed it on. `length` in UTF-16 units; `lane` is 0 for text, 1 for reasoning. */
export const OUTPUT_COLUMNS = ['sequence', 'at', 'length', 'lane'] as const
/** A row a message to the window. `last` is the sequence of its last event; the window tells the other times. */
export const BATCH_COLUMNS = ['last', 'sent', 'received', 'committed', 'painted'] as const
/** A row a read of the socket. `bytes` are all so far. */
export const READ_COLUMNS = ['at', 'bytes'] as const
/** A row a block of a body. `start` and `length` in bytes of that body; `marks` as `WIRE_MARKS` says. */
export const EVENT_COLUMNS = ['at', 'response', 'start', 'length', 'marks', 'callback'] as const
/** A row a callback. `name` is an index of `CALLBACK_NAMES`. */
export const CALLBACK_COLUMNS = ['at', 'name', 'event'] as const

export const TRACE_TABLES = {
  tokens: TOKEN_COLUMNS,
  outputs: OUTPUT_COLUMNS,
  batches: BATCH_COLUMNS,
  reads: READ_COLUMNS,
  events: EVENT_COLUMNS,
  callbacks: CALLBACK_COLUMNS
} as const
export type TraceTableName = keyof typeof TRACE_TABLES
export type ColumnOf<Table extends TraceTableName> = (typeof TRACE_TABLES)[Table][number]

export const CALLBACK_NAMES = ['handleChatModelStart', 'handleLLMNewToken', 'handleLLMEnd', 'handleLLMError'] as const
export type CallbackName = (typeof CALLBACK_NAMES)[number]

/** What a block was, and what LangChain made of it; each a bit. */
export const WIRE_MARKS = {
  /** It held an event; without this mark it kept the connection alive. */
  event: 1,
  done: 2,
  error: 4,
  /** LangChain made a callback of it. */
  callback: 8,
  text: 16,
  reasoning: 32,
  toolCall: 64,
  finish: 128,
  usage: 256
} as const

/** Columns of one table from a row on. */
export interface TableSlice<Table extends TraceTableName> {
  from: number
  columns: Readonly<Record<ColumnOf<Table>, Uint32Array>>
}

export type TraceTables = { [Table in TraceTableName]: TableSlice<Table> }

/** From which row on each table is asked for: the first one that was not complete. */
export type TraceCursor = Record<TraceTableName, number>

export interface WireResponse {
  at: number
  status: number
  /** Values that could be secrets are taken out. */
  headers: readonly (readonly [name: string, value: string])[]
}

/** What is known of a traced run beside its tables. */
export interface TraceFacts {
  runId: string
  /** Nothing will be added any more. */
  isOver: boolean
  /** The bound of the queue. */
  queueCapacity: number
  responses: readonly WireResponse[]
  /** Rows that a table had no more room for. */
  lostRows: number
  /** Bytes of bodies and characters of arguments that were not kept, for want of room. */
  lostBytes: number
  lostCharacters: number
}

/** The tables whose rows have a text beside them. */
export const TRACED_TEXTS = ['events', 'callbacks'] as const
export type TracedText = (typeof TRACED_TEXTS)[number]

export interface TraceSlice {
  facts: TraceFacts
  tables: TraceTables
}

/** When the window had a batch, by its own clock, in milliseconds; null for what did not happen. */
export interface BatchSighting {
  /** The batch's own number. */
  sequence: number
  receivedMs: number
  committedMs: number | null
  paintedMs: number | null
}

/** The most rows of one table, or texts, that are asked for at once. */
export const MOST_TRACE_ROWS = 20_000
export const MOST_TRACE_TEXTS = 200
/** The most sightings that are told at once. */
export const MOST_SIGHTINGS = 500
