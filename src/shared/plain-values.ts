/**
 * Values that schemas are made of and that the page needs too. Apart from the schemas, so that the page carries no zod: it
 * checks nothing, main does.
 */

/** The limits of a run that a person can change; every duration in milliseconds. */
export const DEFAULT_RUN_LIMITS = {
  headerTimeoutMs: 30_000,
  idleTimeoutMs: 60_000,
  maxRetries: 2
} as const

export const DEFAULT_PROXY = { mode: 'system', url: '', user: '' } as const

/**
 * How a server sends its reasoning: `automatic` takes `reasoning_content` and `reasoning` for what they are; the two by
 * name take that one alone; `think-tags` is reasoning between `<think>` and `</think>` at the beginning of the text.
 */
export const REASONING_FORMS = ['automatic', 'reasoning_content', 'reasoning', 'think-tags'] as const

/** What is peculiar to a server that has nothing peculiar. */
export const DEFAULT_RULES = {
  omitsFinishReason: false,
  refusesStreamOptions: false,
  refusesTemperature: false,
  reasoning: 'automatic'
} as const

export const EXPORT_FORMATS = ['markdown', 'text', 'json', 'csv'] as const

/** The most runs that one request deletes or restores. */
export const MAXIMUM_RUNS_AT_ONCE = 1000

/** Tokens that may wait for a run's reader before the socket is slowed down. */
export const DEFAULT_QUEUE_CAPACITY = 256

/** The inspector as it is before anybody has changed anything of it. */
export const INSPECTOR_PARTS = ['figures', 'tokens', 'timeline', 'queue', 'wire', 'callbacks'] as const
export type InspectorPart = (typeof INSPECTOR_PARTS)[number]
export const INSPECTOR_WIDTHS = { least: 280, most: 960 } as const
export const DEFAULT_INSPECTOR = { part: 'figures', widthPx: 400, recordsAlways: false } as const

/** The widest bound of a run's queue, in tokens, and the slowest that its reader is made. */
export const MOST_QUEUE_CAPACITY = 4096
export const MOST_READER_DELAY_MS = 1000
