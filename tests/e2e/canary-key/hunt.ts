import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findTrace, type SecretTrace } from '../../helpers/secret-traces'
import { test } from '../fixtures'

/** Secrets go through many flows; then every place where one may have been left is searched. */
export interface Hunt {
  /** Does something in which secrets take part. */
  flow(name: string, act: () => Promise<void>): Promise<void>
  /** Searches what was found at a place; `what` says where exactly. */
  search(place: string, what: string, found: string | Uint8Array): void
  /** Searches every file of a folder, and their names. */
  searchFolder(place: string, folder: string): Promise<void>
  readonly flows: readonly string[]
  /** Where a secret was found, and in which form. */
  readonly hits: readonly string[]
  /** What was done and searched, in Markdown. */
  report(): string
}

interface SearchedPlace {
  pieces: number
  bytes: number
  hits: number
}

/** @param traces of each secret, by its name */
export function openHunt(traces: Readonly<Record<string, readonly SecretTrace[]>>): Hunt {
  const flows: string[] = []
  const hits: string[] = []
  const places = new Map<string, SearchedPlace>()

  function search(place: string, what: string, found: string | Uint8Array): void {
    const known = places.get(place) ?? { pieces: 0, bytes: 0, hits: 0 }
    const hitsHere = Object.entries(traces).flatMap(([secret, forms]) => {
      const form = findTrace(found, forms)
      return form === null ? [] : [`${place}: ${what}: ${secret} ${form}`]
    })
    hits.push(...hitsHere)
    places.set(place, {
      pieces: known.pieces + 1,
      bytes: known.bytes + found.length,
      hits: known.hits + hitsHere.length
    })
  }

  return {
    flows,
    hits,
    search,
    async flow(name, act) {
      flows.push(name)
      await test.step(name, act)
    },
    async searchFolder(place, folder) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name)
        search(place, path, path)
        if (entry.isFile()) search(place, path, await readFile(path))
      }
    },
    report: () =>
      [
        `| searched | pieces | bytes | hits |\n| --- | ---: | ---: | ---: |`,
        ...[...places].map(([place, { pieces, bytes, hits }]) => `| ${place} | ${pieces} | ${bytes} | ${hits} |`),
        `\n| flow |\n| --- |`,
        ...flows.map((flow, index) => `| ${index + 1}. ${flow} |`),
        ''
      ].join('\n')
  }
}
