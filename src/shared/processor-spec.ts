import { z } from 'zod'

/** A BCP 47 language tag, for languages with their own rules (`tr`: i becomes İ). Default: the Unicode rules. */
const locale = z.string().max(35).optional()

/** What the redact processor knows to take out. */
export const REDACT_KINDS = ['emails', 'phones', 'cards', 'keys'] as const
export type RedactKind = (typeof REDACT_KINDS)[number]

/** What the limit processor can count. */
export const LIMIT_UNITS = ['characters', 'words'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/**
 * The processors that a run can ask for, each with its options. What they do is in `src/main/streaming/processors`.
 */
export const processorSpecSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('uppercase'), locale }),
  z.strictObject({ name: z.literal('lowercase'), locale }),
  z.strictObject({
    name: z.literal('replace'),
    from: z.string().min(1).max(200),
    /** For a pattern with `$1`, `$<name>`, `$&` and `$$`. */
    to: z.string().max(1000),
    /** Whether `from` is a regular expression. */
    pattern: z.boolean().optional(),
    ignoreCase: z.boolean().optional()
  }),
  z.strictObject({
    name: z.literal('redact'),
    /** Default: all. */
    kinds: z.array(z.enum(REDACT_KINDS)).min(1).max(REDACT_KINDS.length).optional()
  }),
  z.strictObject({ name: z.literal('sentences') }),
  z.strictObject({ name: z.literal('words') }),
  z.strictObject({
    name: z.literal('think-splitter'),
    /** Default: think. */
    tag: z
      .string()
      .regex(/^[A-Za-z][\w-]{0,31}$/, 'A tag has a name of letters, digits, _ and -.')
      .optional()
  }),
  z.strictObject({ name: z.literal('json') }),
  z.strictObject({
    name: z.literal('smooth'),
    /** Default: 300. */
    lagMs: z.number().int().min(20).max(10_000).optional()
  }),
  z.strictObject({ name: z.literal('stop-at'), phrase: z.string().min(1).max(1000) }),
  z.strictObject({
    name: z.literal('limit'),
    count: z.number().int().min(1).max(1_000_000),
    /** Default: characters. */
    unit: z.enum(LIMIT_UNITS).optional()
  })
])

export type ProcessorSpec = z.infer<typeof processorSpecSchema>
export type ProcessorName = ProcessorSpec['name']
