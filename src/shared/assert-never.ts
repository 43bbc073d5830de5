/** Makes a `switch` over a union exhaustive: the compiler refuses a case that is left out. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
