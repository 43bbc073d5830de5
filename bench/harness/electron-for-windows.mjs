/**
 * The Electron to open windows with; null, which is said, where none can be.
 * @param {import('./areas.mjs').BenchContext} context
 */
export function electronForWindows({ electron, hasDisplay, say }) {
  if (electron && hasDisplay) return electron
  say('there is no display, and no xvfb-run either')
  return null
}
