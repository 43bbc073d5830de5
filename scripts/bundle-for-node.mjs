import { basename, join } from 'node:path'
import { build } from 'vite'

/**
 * Makes one file of a script and of the sources that it imports, so that any Node can run it.
 *
 * @param {string} entryPath
 * @param {string} outputFolder
 * @returns {Promise<string>} the path of the file
 */
export async function bundleForNode(entryPath, outputFolder) {
  const name = basename(entryPath)
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entryPath,
      outDir: outputFolder,
      emptyOutDir: false,
      // The oldest Node that has to run it: that of the Electron which the registry provides.
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: name } }
    }
  })
  return join(outputFolder, name)
}
