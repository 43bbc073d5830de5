// What makes `electron <folder>` work: the runtime starts this app, and this app becomes the one in the folder. It awaits
// that app's module at its top level, as Electron's own does: Electron holds back `ready` until then, and some calls are
// allowed only before it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const { folder, preloads, version } = readArguments(process.argv.slice(1))

// Drivers take hold of the app through a module that runs before it.
for (const preload of preloads) require(resolve(preload))

if (version) {
  process.stdout.write(`v${process.versions.electron}\n`)
  app.exit(0)
} else if (folder === undefined) {
  process.stderr.write('Usage: electron [--require <module>] <folder with a package.json>\n')
  app.exit(2)
} else {
  await startApp(resolve(folder)).catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
}

/** @param {string[]} words */
function readArguments(words) {
  /** @type {{ folder: string | undefined, preloads: string[], version: boolean }} */
  const found = { folder: undefined, preloads: [], version: false }
  while (words.length > 0 && found.folder === undefined) {
    const word = words.shift() ?? ''
    if (word === '-r' || word === '--require') found.preloads.push(words.shift() ?? '')
    else if (word === '-v' || word === '--version') found.version = true
    else if (!word.startsWith('-')) found.folder = word
  }
  return found
}

/** @param {string} root */
async function startApp(root) {
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  Object.assign(process, { defaultApp: true })
  app.setName(productName ?? name)
  // Electron's types leave out these two, which its own default app calls.
  const { setVersion, setAppPath } = /** @type {any} */ (app)
  setVersion.call(app, version)
  setAppPath.call(app, root)
  // An ES module cannot be required.
  await import(pathToFileURL(join(root, main)).href)
}
