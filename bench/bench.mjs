/**
 * `npm run bench [-- --quick] [--only wire,stop] [--repeats 7]`: measures every area against its floor and its peers, each
 * in the same rounds, and writes `bench/results/<date>.json`. Needs a built tree; figures of the window need a display.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { provideBuild } from '../scripts/setup/build.mjs'
import { hasDisplay } from '../scripts/setup/display.mjs'
import { provideElectron } from '../scripts/setup/electron.mjs'
import { endWithParent } from '../scripts/setup/parent-watch.mjs'
import { inProject } from '../scripts/setup/project.mjs'
import { findAreas } from './harness/areas.mjs'
import { describeMachine } from './harness/machine.mjs'
import { leaveNothing } from './harness/own-processes.mjs'
import { formatTable } from './harness/table.mjs'
import { needsVirtualDisplay, runOnVirtualDisplay } from './harness/virtual-display.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    repeats: { type: 'string' }
  }
})
const repeats = Number(values.repeats ?? (values.quick ? 3 : 5))
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)

endWithParent()
if (needsVirtualDisplay()) process.exit(await runOnVirtualDisplay())
leaveNothing()

const startedAt = new Date()
const areas = await findAreas(values.only.split(',').filter(Boolean))
const electron = await provideElectron()
await provideBuild()
const machine = describeMachine(electron.path)
console.log(JSON.stringify(machine, null, 2))

const results = []
for (const area of areas) {
  say(`${area.name} ...`)
  const areaStartMs = Date.now()
  const result = await measureArea(area)
  if (!result) continue
  const areaS = Math.round((Date.now() - areaStartMs) / 1000)
  results.push({ ...result, durationS: areaS })
  console.log(`\n${formatTable(result)}\n  (${areaS} s)`)
}

const path = inProject('bench', 'results', `${startedAt.toISOString().slice(0, 19).replaceAll(':', '-')}.json`)
mkdirSync(inProject('bench', 'results'), { recursive: true })
const durationS = Math.round((Date.now() - startedAt.getTime()) / 1000)
const { quick } = values
writeFileSync(path, `${JSON.stringify({ startedAt, durationS, quick, repeats, machine, results }, null, 2)}\n`)
console.log(`\n${durationS} s; ${path}`)

/** An area that fails says so and fails the command, but not the areas after it. @param {typeof areas[number]} area */
async function measureArea(area) {
  const folder = mkdtempSync(join(tmpdir(), `streamscope-bench-${area.name}-`))
  try {
    return await area.measure({
      quick: values.quick,
      repeats,
      folder,
      node: { name: 'Node', path: process.execPath },
      electron: { name: 'Electron', path: electron.path },
      hasDisplay: hasDisplay(),
      say
    })
  } catch (error) {
    process.exitCode = 1
    say(`${area.name} failed: ${error instanceof Error ? error.stack : error}`)
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
