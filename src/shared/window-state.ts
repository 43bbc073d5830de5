import { z } from 'zod'

/** Where the window was when it was last used; all values in device-independent pixels. */
export const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean()
})
export type WindowState = z.infer<typeof windowStateSchema>
