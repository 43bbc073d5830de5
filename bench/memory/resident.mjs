import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {import('../harness/rows.mjs').Figures} Figures */
/** @typedef {import('../harness/open-app.mjs').OpenApp} OpenApp */

const PARTS = /** @type {const} */ (['main', 'renderer'])
/** V8 looks for what can be given back some eight seconds after a collection, and more than once. */
const GIVING_BACK_MS = 30_000

/** What each process holds, in MB, under names that end like this. @param {OpenApp} app @param {string} moment @returns {Promise<Figures>} */
export async function residentAt(app, moment) {
  const usage = await app.readUsage()
  return Object.fromEntries(PARTS.map((part) => [`${part}, ${moment}`, usage[part].residentMb]))
}

/** The same once memory has had the time to be given back. @param {OpenApp} app @param {string} moment */
export async function settledAt(app, moment) {
  await pause(GIVING_BACK_MS)
  return residentAt(app, moment)
}

/**
 * How much more is held at one moment than at another, over the text that came between them.
 * @param {Figures} figures @param {{ from: string, to: string, textMb: number, name: string }} moments
 * @returns {Figures}
 */
export function growthOver(figures, { textMb, name, ...moments }) {
  const growth = growthOf(figures, { ...moments, name: `${name}, over the text` })
  return Object.fromEntries(Object.entries(growth).map(([metric, mb]) => [metric, mb / textMb]))
}

/** The same in MB. @param {Figures} figures @param {{ from: string, to: string, name: string }} moments @returns {Figures} */
export function growthOf(figures, { from, to, name }) {
  const at = (/** @type {string} */ part, /** @type {string} */ moment) => Number(figures[`${part}, ${moment}`])
  return Object.fromEntries(PARTS.map((part) => [`${part}, ${name}`, at(part, to) - at(part, from)]))
}
