/**
 * The import rule, as data: everything may import `shared`; `shared` imports nothing outside itself; the three processes
 * meet only in `shared`; inside `src/main` only `index.ts` and `electron/` may name Electron. See ARCHITECTURE.md.
 */
export interface ImportRule {
  /** What the rule is about: a folder or a file below `src`; of several that fit, the longest counts. */
  place: string
  /** Folders and files of this project, below `src`. A folder may always import itself. */
  project: readonly string[]
  /** Packages, with everything below them; `node:` stands for all of Node. */
  packages: readonly string[]
}

const PARTS = ['main/credentials', 'main/history', 'main/models', 'main/network', 'main/profiles', 'main/streaming']
const DOMAINS = [...PARTS, 'main/updates', 'main/connections', 'main/pipelines']
const STORAGE = ['shared', 'main/credentials', 'main/history']
const VIEW_PACKAGES = [
  'react',
  'react-dom',
  'radix-ui',
  'lucide-react',
  'uplot',
  '@tanstack/react-virtual',
  '@atlaskit/pragmatic-drag-and-drop',
  'i18next',
  'react-i18next',
  'cmdk'
]

export const IMPORT_RULES: readonly ImportRule[] = [
  { place: 'shared', project: [], packages: ['zod'] },
  { place: 'main/credentials', project: STORAGE, packages: ['node:', 'zod'] },
  { place: 'main/history', project: STORAGE, packages: ['node:', 'zod'] },
  // Takes the secret as an argument: it does not know the credential store.
  {
    place: 'main/models',
    project: ['shared'],
    packages: ['node:', '@langchain/core', '@langchain/openai', 'openai', 'eventsource-parser']
  },
  {
    place: 'main/network',
    project: ['shared', 'main/models'],
    packages: ['node:', 'undici', 'pkijs', 'proxy-from-env']
  },
  { place: 'main/updates', project: ['shared', 'main/models'], packages: ['node:', 'zod'] },
  {
    place: 'main/profiles',
    project: ['shared', 'main/history', 'main/models', 'main/network'],
    packages: ['node:', 'zod', 'dotenv', 'shell-quote']
  },
  { place: 'main/streaming', project: ['shared', 'main/streaming/processors'], packages: ['@langchain/core'] },
  // Patterns that a person writes need a matcher that takes linear time; the streaming core itself needs nothing.
  {
    place: 'main/streaming/processors',
    project: ['shared', 'main/streaming'],
    packages: ['re2js', '@eslint-community/regexpp', 'jsonrepair']
  },
  {
    place: 'main/pipelines',
    project: ['shared', 'main/history', 'main/streaming/processors'],
    packages: ['node:', 'zod']
  },
  // Where keys, profiles, models and networks come together; Electron's part comes in as an argument.
  { place: 'main/connections', project: ['shared', ...PARTS], packages: ['node:'] },
  {
    place: 'main/electron',
    project: ['shared', 'main/load-models', ...DOMAINS],
    packages: ['node:', 'electron', 'zod']
  },
  // The composition root, and what it shares with that of the terminal runner.
  { place: 'main', project: ['shared', ...DOMAINS], packages: ['node:'] },
  { place: 'main/index.ts', project: ['shared', 'main'], packages: ['node:', 'electron'] },
  // Its other half, which is loaded beside the page.
  { place: 'main/window-services.ts', project: ['shared', 'main'], packages: ['node:', 'electron'] },
  { place: 'cli', project: ['shared', 'main/load-runs', ...DOMAINS], packages: ['node:', 'zod', 'commander', 'leven'] },
  { place: 'preload', project: ['shared'], packages: ['electron'] },
  {
    place: 'renderer',
    project: ['shared', 'renderer/store', 'renderer/components', 'renderer/messages'],
    packages: [...VIEW_PACKAGES, '@fontsource-variable']
  },
  { place: 'renderer/bridge.ts', project: ['shared'], packages: [] },
  { place: 'renderer/store', project: ['shared'], packages: ['zustand', 'diff'] },
  { place: 'renderer/store/use-app-state.ts', project: ['shared', 'renderer/store'], packages: ['zustand', 'react'] },
  // Actions come in as props: the bridge stays out of reach.
  {
    place: 'renderer/components',
    project: ['shared', 'renderer/store', 'renderer/messages', 'renderer/components/markdown'],
    packages: VIEW_PACKAGES
  },
  {
    place: 'renderer/components/markdown',
    project: ['shared', 'renderer/components'],
    packages: ['marked', 'lowlight', 'temml']
  },
  { place: 'renderer/messages', project: ['shared'], packages: ['i18next', 'react-i18next'] }
]
