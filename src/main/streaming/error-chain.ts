/** What may be read of an error of unknown origin. */
export interface ReadableError {
  name?: unknown
  message?: unknown
  code?: unknown
  type?: unknown
  status?: unknown
  /** The provider's error object, as the SDK keeps it. */
  error?: unknown
  headers?: unknown
  cause?: unknown
  errors?: unknown
}

const LONGEST_CHAIN = 12

/** The error and what caused it, outermost first; the parts of an AggregateError come after it. */
export function readErrorChain(error: unknown): ReadableError[] {
  const chain: ReadableError[] = []
  const pending: unknown[] = [error]
  while (pending.length > 0 && chain.length < LONGEST_CHAIN) {
    const next = pending.shift()
    if (typeof next === 'string') chain.push({ message: next })
    if (typeof next !== 'object' || next === null || chain.includes(next)) continue
    const readable = next as ReadableError
    chain.push(readable)
    if (readable.cause !== undefined) pending.push(readable.cause)
    if (Array.isArray(readable.errors)) pending.push(...readable.errors)
  }
  return chain
}

/** The first value that the question finds along the chain. */
export function findInChain<Value>(
  chain: readonly ReadableError[],
  ask: (error: ReadableError) => Value | undefined
): Value | undefined {
  for (const error of chain) {
    const answer = ask(error)
    if (answer !== undefined) return answer
  }
  return undefined
}
