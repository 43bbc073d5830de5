import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'
import { runInstead } from './child.mjs'
import { fetchRegistryFile } from './registry-file.mjs'
import { SetupError, say } from './report.mjs'
import { withStaging } from './staging.mjs'

const STEP = 'Node'
const VERSION = '24.21.0'

/** @type {Readonly<Record<string, string>>} The package's integrity, by platform and architecture. */
const INTEGRITY = {
  'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win32-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA=='
}

/**
 * Runs the command that this process was started with again, on a Node that is fetched once into the cache.
 * @param {string} range what the project asks for
 * @returns {Promise<number>} the exit code of that run
 * @throws {SetupError}
 */
export async function rerunOnFetchedNode(range) {
  const node = nodePath()
  if (!existsSync(node)) await installNode(range)
  const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
  const env = { ...process.env, PATH, NODE: node, npm_node_execpath: node }
  return runInstead(node, [...process.execArgv, ...process.argv.slice(1)], { env })
}

function nodePath() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(cacheFolder(), `node-${VERSION}-${process.platform}-${process.arch}`, 'bin', executable)
}

/** @param {string} range */
async function installNode(range) {
  const integrity = INTEGRITY[`${process.platform}-${process.arch}`]
  const wayOut = `Install Node ${range} (https://nodejs.org), then run the same command again.`
  if (!integrity) throw new SetupError(STEP, `this is Node ${process.version}, which is too old. ${wayOut}`)
  await withStaging(STEP, async (staging, addProcess) => {
    if (existsSync(nodePath())) return
    say(STEP, `${process.version} is older than ${range}; fetching ${VERSION} into ${cacheFolder()}`)
    const platform = process.platform === 'win32' ? 'win' : process.platform
    const entry = process.platform === 'win32' ? 'package/bin/node.exe' : 'package/bin/node'
    const source = { spec: `node-${platform}-${process.arch}@${VERSION}`, integrity, entry }
    const content = await fetchRegistryFile(STEP, source, staging, addProcess)
    const folder = join(staging, 'node')
    const executable = nodePath().replace(dirname(dirname(nodePath())), folder)
    mkdirSync(dirname(executable), { recursive: true })
    writeFileSync(executable, content, { mode: 0o755 })
    if (spawnSync(executable, ['--version']).stdout?.toString().trim() !== `v${VERSION}`) {
      throw new SetupError(STEP, `the Node ${VERSION} that was fetched does not run on this system. ${wayOut}`)
    }
    renameSync(folder, dirname(dirname(nodePath())))
  })
}
