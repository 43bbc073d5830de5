import type { z } from 'zod'
import type { FieldIssue } from '../../shared/profile'

/**
 * Names the fields that have become longer than they may be: an address is longer once its characters are escaped, and
 * a part of it may be too long for the field that it belongs into. What is kept all the same is not read again.
 */
export function reviewLengths(schema: z.ZodType, value: unknown): FieldIssue[] {
  return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'too_big'
      ? [
          {
            field: fieldOf(issue.path.join('.')),
            message: `This is too long: ${issue.maximum} characters are the most that can be kept.`
          }
        ]
      : []
  )
}

/** A user name that is too long was taken out of the proxy's address, and is still to be seen there alone. */
function fieldOf(path: string): string {
  return path === 'proxy.user' ? 'proxy.url' : path
}
