/** A part of the window whose code is not needed for the first paint: it comes as a piece of its own. */
export interface Later<Part> {
  /** Null until it is there. */
  read(): Part | null
  /** Loads it; the second time it is the same. */
  load(): Promise<Part>
  /** Returns what ends it. */
  onLoaded(listener: () => void): () => void
}

const parts: Later<unknown>[] = []

/** What the first paint needs. */
export function atOnce<Part>(part: Part): Later<Part> {
  return { read: () => part, load: async () => part, onLoaded: () => () => {} }
}

/** @param load imports the part; called once */
export function createLater<Part>(load: () => Promise<Part>): Later<Part> {
  const listeners = new Set<() => void>()
  let loading: Promise<Part> | null = null
  let loaded: Part | null = null

  async function take(): Promise<Part> {
    loaded = await load()
    for (const listener of listeners) listener()
    return loaded
  }

  const part: Later<Part> = {
    read: () => loaded,
    load() {
      loading ??= take()
      return loading
    },
    onLoaded(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
  parts.push(part)
  return part
}

/**
 * Loads what is left, a part in each idle moment, so that it is there before anybody asks for it.
 *
 * @param idle resolves when nobody waits for anything else
 */
export async function loadWhileIdle(idle: () => Promise<unknown>): Promise<void> {
  for (const part of parts) {
    if (part.read() !== null) continue
    await idle()
    await part.load()
  }
}
