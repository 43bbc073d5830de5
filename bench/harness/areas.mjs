import { existsSync } from 'node:fs'
import { inProject } from '../../scripts/setup/project.mjs'

/**
 * What an area measures with.
 * @typedef {{
 *   quick: boolean,
 *   repeats: number,
 *   folder: string,
 *   node: import('./node-script.mjs').Runtime,
 *   electron: import('./node-script.mjs').Runtime | null,
 *   hasDisplay: boolean,
 *   say: (line: string) => void
 * }} BenchContext
 * `folder` is the area's own, and is removed afterwards; `electron` is null where there is none.
 */

/** @typedef {{ name: string, rows: import('./rows.mjs').Row[] }} AreaResult */

/** Each is a folder with an `area.mjs` that exports `measure(context)`. In the order in which they are measured. */
const AREAS = ['wire', 'window', 'ipc', 'memory', 'stop', 'story-model', 'rendering', 'inspector', 'start']

/**
 * @param {readonly string[]} wanted all, where none is named
 * @returns {Promise<{ name: string, measure(context: BenchContext): Promise<AreaResult> }[]>}
 */
export async function findAreas(wanted) {
  const unknown = wanted.find((name) => !AREAS.includes(name))
  if (unknown) throw new Error(`There is no area “${unknown}”. There are ${AREAS.join(', ')}.`)
  const found = AREAS.filter((name) => existsSync(inProject('bench', name, 'area.mjs')))
  return Promise.all(
    found
      .filter((name) => wanted.length === 0 || wanted.includes(name))
      .map(async (name) => ({ name, measure: (await import(`../${name}/area.mjs`)).measure }))
  )
}
