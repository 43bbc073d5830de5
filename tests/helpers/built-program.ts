import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const PROJECT = resolve(import.meta.dirname, '../..')
const CACHE = join(PROJECT, 'node_modules/.cache/streamscope-tests')
const SOURCES = ['src/cli', 'src/main', 'src/shared', 'package.json']

const OLD_MS = 60 * 60 * 1000

/** The programs that run outside a test's own process, built from the sources as they are now. */
export interface BuiltProgram {
  /** The terminal runner, for `node`. */
  cliPath: string
  /** The built-in model's worker thread. */
  storyWorkerPath: string
}

/**
 * Builds the terminal runner and the worker as the app's own build does, unless these very sources have been built
 * before. Several tests may ask at once: each build goes to a folder of its own, and the first to be ready stays.
 */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = join(CACHE, await hashSources())
  const programFolder = join(folder, 'out/main')
  if (!existsSync(folder)) await buildInto(folder)
  return { cliPath: join(programFolder, 'cli.js'), storyWorkerPath: join(programFolder, 'story-worker.js') }
}

async function buildInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const staging = await mkdtemp(join(CACHE, 'building-'))
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(staging, 'out/main'),
      target: 'node20.18',
      rolldownOptions: {
        input: {
          cli: join(PROJECT, 'src/cli/index.ts'),
          'story-worker': join(PROJECT, 'src/main/models/builtin/story-worker.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  })
  // The weights are looked for where they lie beside a build.
  await symlink(join(PROJECT, 'resources'), join(staging, 'resources'), 'junction')
  await forgetOldBuilds()
  await rename(staging, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(staging, { recursive: true })
    if (!existsSync(folder)) throw error
  })
}

/** Of earlier sources; a younger one may be in use by tests that run beside these. */
async function forgetOldBuilds(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const folder = join(CACHE, name)
    // Another test's staging folder may be renamed meanwhile.
    const found = await stat(folder).catch(() => null)
    if (found && Date.now() - found.mtimeMs > OLD_MS) await rm(folder, { recursive: true, force: true })
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const names = source.endsWith('.json') ? [''] : await readdir(join(PROJECT, source), { recursive: true })
    for (const name of names.filter((candidate) => /^$|\.(ts|json)$/.test(candidate)).sort()) {
      hash.update(name).update(await readFile(join(PROJECT, source, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
