import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { firstPaintBudget } from './tools/bundle/first-paint-budget.mjs'

/**
 * Targets are the oldest runtime that has to run the build: Electron 33 (Chromium 130, Node 20.18),
 * the one that the registry fallback provides. See scripts/setup.
 */
const NODE_TARGET = 'node20.18'
const CHROME_TARGET = 'chrome130'

/** A twentieth more than it is; see docs/performance.md. */
const FIRST_PAINT = { scriptBytes: 530_000, styleBytes: 15_000 }

/** Each part lists the packages that really went into it; scripts/packaging/licenses.mjs makes one file of the lists. */
const license = { fileName: 'bundled-packages.json' }

/** Where new versions are told of, and whose signature counts: without these variables a build knows no feed. */
const { STREAMSCOPE_UPDATE_FEED = '', STREAMSCOPE_UPDATE_PUBLIC_KEY = '' } = process.env
const RELEASE_FEED = JSON.stringify({ url: STREAMSCOPE_UPDATE_FEED, publicKey: STREAMSCOPE_UPDATE_PUBLIC_KEY })

export default defineConfig({
  main: {
    define: { RELEASE_FEED },
    build: {
      target: NODE_TARGET,
      // Everything is bundled: a package without node_modules is smaller and starts faster.
      externalizeDeps: false,
      minify: true,
      license,
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/cli/index.ts'),
          'story-worker': resolve('src/main/models/builtin/story-worker.ts')
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Left to itself the bundler puts LangChain beside zod, and so into what is loaded before the window shows.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]/ }] }
        }
      }
    }
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      minify: true,
      license,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload script is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), firstPaintBudget(FIRST_PAINT)],
    build: {
      target: CHROME_TARGET,
      minify: true,
      license,
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html') },
        // What the first paint needs is one file: left to itself the bundler makes a dozen of what other pieces use too.
        output: { codeSplitting: { groups: [{ name: 'first-paint', tags: ['$initial'] }] } }
      }
    }
  }
})
