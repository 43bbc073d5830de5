import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { inProject } from '../../scripts/setup/project.mjs'

const PACKAGES = ['@langchain/core', '@langchain/openai', 'openai', 'react']

/**
 * What the figures were taken on.
 * @param {string | null} electronPath
 */
export function describeMachine(electronPath) {
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processors: `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}`,
    memoryGb: Math.round(os.totalmem() / 1e9),
    load: os.loadavg()[0],
    node: process.versions.node,
    electron: electronPath === null ? null : versionsOf(electronPath),
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)]))
  }
}

/** @param {string} path */
function versionsOf(path) {
  const said = execFileSync(path, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  })
  const { electron, node, v8 } = JSON.parse(String(said))
  return { electron, node, v8 }
}

/** @param {string} name */
function versionOf(name) {
  return JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8')).version
}
