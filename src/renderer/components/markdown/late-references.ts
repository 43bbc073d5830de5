import type { Links } from 'marked'

const BRACKETED = /\[((?:\\.|[^[\]\\])+)\]/g

/** A finished block that may refer to what is named after it. */
interface Referrer {
  index: number
  raw: string
}

/** Which finished blocks are to be read again once a link reference is named: those that use its name. */
export class LateReferences {
  readonly #referrers = new Map<string, Referrer[]>()

  /** Takes note of a finished block. */
  note(index: number, raw: string): void {
    if (!raw.includes('[')) return
    const names = new Set([...raw.matchAll(BRACKETED)].map(([, name = '']) => nameOf(name)))
    for (const name of names) {
      const referrers = this.#referrers.get(name)
      if (referrers) referrers.push({ index, raw })
      else this.#referrers.set(name, [{ index, raw }])
    }
  }

  /** The blocks that use names which are in `named` and were not in `known`. */
  of(named: Links, known: Links): Referrer[] {
    const fresh = Object.keys(named).filter((name) => !Object.hasOwn(known, name))
    return fresh.flatMap((name) => this.#referrers.get(name) ?? [])
  }
}

function nameOf(written: string): string {
  return written.replace(/\s+/g, ' ').toLowerCase()
}
