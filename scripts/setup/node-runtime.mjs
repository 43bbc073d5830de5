import { readFileSync } from 'node:fs'
import { satisfies } from './node-version.mjs'
import { inProject } from './project.mjs'

/**
 * Where this Node is too old for the project, runs the same command again on one that is not.
 * @returns {Promise<number | undefined>} the exit code of that run; undefined where this Node will do
 * @throws {import('./report.mjs').SetupError}
 */
export async function rerunIfNodeIsTooOld() {
  /** @type {string} */
  const range = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).engines.node
  if (satisfies(process.version, range)) return undefined
  // Each step loads what does its work only when there is work: with nothing to do, a command starts without delay.
  const { rerunOnFetchedNode } = await import('./install-node.mjs')
  return rerunOnFetchedNode(range)
}
