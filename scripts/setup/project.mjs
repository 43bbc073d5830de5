import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * @param {string[]} parts
 * @returns {string} an absolute path inside the project
 */
export function inProject(...parts) {
  return join(PROJECT_ROOT, ...parts)
}

/** Held while node_modules or the build is written. */
export const TREE_LOCK = inProject('.setup.lock')
