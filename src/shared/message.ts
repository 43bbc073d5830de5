import { z } from 'zod'

/** The longest message accepted, in UTF-16 units: well beyond any model's context, well below what would stall the window. */
export const MAXIMUM_MESSAGE_LENGTH = 2_000_000

export const messageSchema = z.strictObject({
  role: z.enum(['system', 'human', 'assistant']),
  content: z.string().max(MAXIMUM_MESSAGE_LENGTH)
})

/** One message of a conversation, in LangChain's words for the roles. */
export type Message = z.infer<typeof messageSchema>
