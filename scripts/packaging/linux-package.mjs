import { inProject } from '../setup/project.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

/** What the Linux packages have in common: the menu entry, the icons of each size, and the words about the app. */
export const LINUX_PACKAGE = {
  bin: 'streamscope',
  productName: 'Streamscope',
  genericName: 'Stream workbench',
  productDescription:
    'Run a stream of a language model, watch its tokens pass callback, queue and processors, and see why it stalls, loses its end or arrives in one lump. A tiny model that runs on this computer is built in.',
  /** @type {'Development'[]} */
  categories: ['Development'],
  desktopTemplate: inProject('resources', 'linux', 'streamscope.desktop.ejs'),
  icon: {
    ...Object.fromEntries(
      SIZES.map((size) => [`${size}x${size}`, inProject('resources', 'icon', 'png', `${size}.png`)])
    ),
    scalable: inProject('resources', 'icon', 'icon.svg')
  }
}

/** Electron links to it, and the maker only recommends it; the second is its name since Debian 13 and Ubuntu 24.04. */
export const DEBIAN_DEPENDS = ['libasound2 | libasound2t64']
