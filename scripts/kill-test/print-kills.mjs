/** @import { Tally } from '../test-kill.mjs' */

/** @param {Tally} tally @param {number} durationMs */
export function printKills(tally, durationMs) {
  /** @type {[string, string | number][]} */
  const rows = [
    ['kills', tally.kills],
    ['  of them before the start was complete', tally.killsWhileStarting],
    ['starts that failed', tally.failedStarts.length],
    ['runs with acknowledged events', tally.runs],
    ['events acknowledged', tally.events],
    ['settings acknowledged', tally.settings],
    ['acknowledged and lost', tally.losses.length],
    ['last lines that a kill tore', tally.torn],
    ['runs found cut short and closed as interrupted', tally.interrupted],
    ['files found damaged and set aside', tally.setAside],
    ['seconds', (durationMs / 1000).toFixed(0)]
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value.toLocaleString('en').padStart(10)}`)
  for (const line of [...tally.failedStarts, ...tally.losses].slice(0, 20)) console.error(line)
}
