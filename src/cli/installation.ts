import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Environment } from '../main/models/model-settings'
import type { CliContext } from './cli-context'

/** What an installation is made of, for bug reports and for whoever starts the window. */
export interface Installation {
  version: string
  /** The Node that runs this. */
  node: string
  /** The Electron that set-up chose; null where nobody said, because this was started without the scripts. */
  electron: { path: string | null; version: string | null; source: string | null }
  /** The folder that Electron is started on. */
  app: string
  userData: string
  /** The X or Wayland display, null where there is none. */
  display: string | null
}

type Surroundings = Pick<CliContext, 'version' | 'appFolder' | 'environment'>

const electronSchema = z.object({ path: z.string(), version: z.string(), source: z.string() })

/** The scripts say in two variables what this program cannot know by itself. */
export function describeInstallation({ version, appFolder, environment }: Surroundings): Installation {
  return {
    version,
    node: process.versions.node,
    electron: readElectron(environment['STREAMSCOPE_ELECTRON']),
    app: resolve(environment['STREAMSCOPE_APP_FOLDER'] || appFolder),
    userData: findUserDataFolder(environment, process.platform, homedir()),
    display: environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] || null
  }
}

function readElectron(written: string | undefined): Installation['electron'] {
  try {
    return electronSchema.parse(JSON.parse(written ?? ''))
  } catch {
    return { path: null, version: null, source: null }
  }
}

/** Where the window keeps its files: what Electron answers to `app.getPath('userData')`, unless a variable moves it. */
export function findUserDataFolder(environment: Environment, platform: NodeJS.Platform, home: string): string {
  const moved = environment['STREAMSCOPE_USER_DATA_DIR']
  return moved ? resolve(moved) : join(findApplicationDataFolder(environment, platform, home), 'streamscope')
}

function findApplicationDataFolder(environment: Environment, platform: NodeJS.Platform, home: string): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support')
    case 'win32':
      return environment['APPDATA'] || join(home, 'AppData', 'Roaming')
    default:
      return environment['XDG_CONFIG_HOME'] || join(home, '.config')
  }
}
