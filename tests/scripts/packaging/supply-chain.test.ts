import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../../../scripts/setup/project.mjs'

interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}

const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(inProject('package-lock.json'), 'utf8')
)
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Packages that may run a script when they are installed. One that has to comes in here by name, with its reason. */
const MAY_RUN_A_SCRIPT: readonly string[] = []

test('no package runs a script of its own when it is installed', () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(running).toEqual(MAY_RUN_A_SCRIPT)
})

test('every version is exact', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const [name, version] of Object.entries(asked)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})

test('the lock file names no address, and holds each package to its content', () => {
  for (const [path, { resolved, integrity, link }] of locked) {
    expect(resolved, path).toBeUndefined()
    if (!link) expect(integrity, path).toMatch(/^sha512-/)
  }
})

test('Electron is pinned to one version, of a line that is still kept', () => {
  const version: string = manifest.devDependencies.electron
  expect(lock.packages['node_modules/electron']?.version).toBe(version)
  // The newest lines of November 2026; older ones get no more fixes.
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45)
})
