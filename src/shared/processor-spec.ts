import { z } from 'zod'

/**
 * The processors that a run can ask for, each with its options. What they do is in `src/main/streaming/processors`.
 */
export const processorSpecSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('uppercase'),
    /** A BCP 47 language tag, for languages with their own rules (`tr`: i becomes İ). Default: the Unicode rules. */
    locale: z.string().max(35).optional()
  })
])

export type ProcessorSpec = z.infer<typeof processorSpecSchema>
export type ProcessorName = ProcessorSpec['name']
