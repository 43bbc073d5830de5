/** What goes into the package besides package.json: the build, the story model, and the icon of the window. */
const KEPT = ['/out', '/resources/story-model', '/resources/icon/png/256.png']

/** Only the scripts of this project start it: a released binary does not act as Node. */
const LEFT_OUT = ['/out/main/cli.js', '/out/.stamp']

/** The list of bundled packages in each part of the build; `THIRD_PARTY_LICENSES.txt` holds them all. */
const BUNDLED_PACKAGES = /\/bundled-packages\.json$/

/**
 * @param {string} path of a file or folder of the project, from its root, with a slash in front; '' for the root itself
 * @returns {boolean} whether it stays out of the package
 */
export function isLeftOut(path) {
  if (path === '' || path === '/package.json') return false
  if (LEFT_OUT.includes(path) || BUNDLED_PACKAGES.test(path)) return true
  const isInside = KEPT.some((kept) => path === kept || path.startsWith(`${kept}/`))
  return !isInside && !KEPT.some((kept) => kept.startsWith(`${path}/`))
}

/** The fields of package.json that a packaged app needs. */
const FIELDS = ['name', 'version', 'description', 'license', 'author', 'type', 'main']

/**
 * @param {Record<string, unknown>} manifest
 * @returns {Record<string, unknown>} nothing of how it is built
 */
export function packagedManifest(manifest) {
  return Object.fromEntries(FIELDS.map((name) => [name, manifest[name]]))
}
