/**
 * `npm run bench [-- --quick] [--only wire,stop] [--repeats 5]`: measures every area against its floor and its peers, each
 * in the same rounds, and writes `bench/results/<date>.json`. Needs a built tree; figures of the window need a display.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { provideBuild } from '../scripts/setup/build.mjs'
import { hasDisplay } from '../scripts/setup/display.mjs'
import { provideElectron } from '../scripts/setup/electron.mjs'
import { inProject } from '../scripts/setup/project.mjs'
import { findAreas } from './harness/areas.mjs'
import { describeMachine } from './harness/machine.mjs'
import { formatTable } from './harness/table.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    repeats: { type: 'string', default: '5' }
  }
})
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)

if (!hasDisplay() && hasVirtualDisplay()) process.exit(runOnVirtualDisplay())

const startedAt = new Date()
const areas = await findAreas(values.only.split(',').filter(Boolean))
const electron = await provideElectron()
await provideBuild()
const machine = describeMachine(electron.path)
console.log(JSON.stringify(machine, null, 2))

const results = []
for (const area of areas) {
  say(`${area.name} ...`)
  const result = await measureArea(area)
  if (!result) continue
  results.push(result)
  console.log(`\n${formatTable(result)}`)
}

const path = inProject('bench', 'results', `${startedAt.toISOString().slice(0, 19).replaceAll(':', '-')}.json`)
mkdirSync(inProject('bench', 'results'), { recursive: true })
const durationS = Math.round((Date.now() - startedAt.getTime()) / 1000)
writeFileSync(path, `${JSON.stringify({ startedAt, durationS, quick: values.quick, machine, results }, null, 2)}\n`)
console.log(`\n${durationS} s; ${path}`)

function hasVirtualDisplay() {
  return spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error === undefined
}

/** The same command again, where windows can be opened. */
function runOnVirtualDisplay() {
  const screen = ['-a', '-s', '-screen 0 1400x1000x24']
  return (
    spawnSync('xvfb-run', [...screen, process.execPath, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1
  )
}

/** An area that fails says so and fails the command, but not the areas after it. @param {typeof areas[number]} area */
async function measureArea(area) {
  const folder = mkdtempSync(join(tmpdir(), `streamscope-bench-${area.name}-`))
  try {
    return await area.measure({
      quick: values.quick,
      repeats: Number(values.repeats),
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
