import { type Links, type Token, walkTokens } from 'marked'

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
  note(index: number, block: Token): void {
    const { raw } = block
    if (!raw.includes('[')) return
    const names = new Set([...withoutLinks(block).matchAll(BRACKETED)].map(([, name = '']) => nameOf(name)))
    names.delete(' ')
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

/** A link is one whatever is named after it; only what stands in brackets within its words may be another. */
function withoutLinks(block: Token): string {
  let rest = block.raw
  walkTokens([block], (token) => {
    if (token.type === 'link' && !token.text.includes('[')) rest = rest.replace(token.raw, () => '')
  })
  return rest
}

function nameOf(written: string): string {
  return written.replace(/\s+/g, ' ').toLowerCase()
}
