import { z } from 'zod'

/** A BCP 47 language tag, for languages with their own rules (`tr`: i becomes İ). Default: the Unicode rules. */
const locale = z.string().max(35).optional()

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
  })
])

export type ProcessorSpec = z.infer<typeof processorSpecSchema>
export type ProcessorName = ProcessorSpec['name']
