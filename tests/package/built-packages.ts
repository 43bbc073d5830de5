/** What `scripts/test-package.mjs` built, and tells the tests. */
export interface BuiltPackages {
  /** The version of this release, and of the one that comes after it. */
  version: string
  nextVersion: string
  /** Their Debian packages; null where they are not installed here. */
  packages: { release: string; next: string } | null
  /** The executable of the release as it was packaged, and of the build that test drivers may attach to. */
  release: string
  testBuild: string
  /** A plain Electron. */
  electron: string
}

export function readBuiltPackages(): BuiltPackages {
  const built = process.env['STREAMSCOPE_BUILT_PACKAGES']
  if (!built) throw new Error('The packages are not built: run npm run test:package.')
  return JSON.parse(built)
}
