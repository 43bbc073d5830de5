/** More values than any request has: a thousand messages of two fields each come to about three thousand. */
const MAXIMUM_VALUES = 10_000
/** In UTF-16 units, over all strings and keys together. */
const MAXIMUM_TEXT_LENGTH = 4_000_000

/**
 * Whether a payload is small and plain enough to be looked at by a schema: structured clone carries sparse arrays of
 * any length and objects that contain themselves, on which a schema would labour for ever.
 */
export function isWithinPayloadLimits(payload: unknown): boolean {
  const waiting: unknown[] = [payload]
  let values = 0
  let textLength = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    values += 1
    textLength += typeof value === 'string' ? value.length : 0
    if (!isPlain(value) || values > MAXIMUM_VALUES || textLength > MAXIMUM_TEXT_LENGTH) return false
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value) && value.length > MAXIMUM_VALUES) return false
    for (const [key, inner] of Object.entries(value)) {
      textLength += key.length
      waiting.push(inner)
    }
    if (waiting.length > MAXIMUM_VALUES) return false
  }
  return true
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  return Object.getPrototypeOf(value) === Object.prototype
}
