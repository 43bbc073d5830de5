/** What payloads reach for: each call makes another one, so that a hit says which payload it was. */
export interface Traps {
  next(): number
  /** A statement that says that it ran. */
  script(): string
  /** An address that must never be asked for. */
  address(extension?: string): string
}

export function createTraps(canaryOrigin: string): Traps {
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  return {
    next,
    script: () => `untrusted(${next()})`,
    address: (extension = 'png') => `${canaryOrigin}/${next()}.${extension}`
  }
}
