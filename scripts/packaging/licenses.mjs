import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../setup/project.mjs'
import { SetupError } from '../setup/report.mjs'

const STEP = 'Licences'
/** For people, beside the executable; and for the app, which shows them. */
const FILE = inProject('out', 'THIRD_PARTY_LICENSES.txt')
const LIST_FOR_APP = inProject('out', 'third-party-licenses.json')
/** Each part of the build lists the packages that really went into it; see electron.vite.config.ts. */
const LIST = 'bundled-packages.json'

/** What the renderer's worker is made of: its build keeps no list. */
const WORKER_PACKAGES = ['lowlight', 'highlight.js', 'devlop']

/** Licences that ask for no more than their text, which the package carries. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense'
])

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} BundledPackage */

/**
 * Writes the licences of everything bundled into the build.
 * @throws {SetupError} for a package whose licence is not allowed
 */
export function writeLicenses() {
  const packages = readBundledPackages(inProject('out'))
  const refused = packages.filter(({ identifier }) => !isAllowed(identifier))
  if (refused.length > 0) {
    const names = refused.map(({ name, version, identifier }) => `${name} ${version} (${identifier ?? 'no licence'})`)
    throw new SetupError(
      STEP,
      `not on the list of allowed licences: ${names.join(', ')}. Use another package, or extend scripts/packaging/licenses.mjs.`
    )
  }
  const list = packages.map(({ name, version, identifier, text }) => ({
    name,
    version,
    licence: identifier,
    text: text ?? ''
  }))
  writeFileSync(LIST_FOR_APP, JSON.stringify(list))
  writeFileSync(FILE, packages.map(describe).join(`\n${'-'.repeat(80)}\n\n`))
}

/**
 * @param {string} folder of the build
 * @returns {BundledPackage[]} each once, by name
 */
function readBundledPackages(folder) {
  const lists = readdirSync(folder)
    .map((part) => join(folder, part, LIST))
    .filter((path) => existsSync(path))
  /** @type {BundledPackage[]} */
  const packages = [...lists.flatMap((path) => JSON.parse(readFileSync(path, 'utf8'))), ...unlistedPackages()]
  const unique = new Map(packages.map((bundled) => [`${bundled.name}@${bundled.version}`, bundled]))
  return [...unique.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Typefaces are files beside the code, so no list of modules names their packages; nor are there lists of a worker's.
 * @returns {BundledPackage[]}
 */
function unlistedPackages() {
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'))
  return [...fonts, ...WORKER_PACKAGES].map((name) => {
    const folder = inProject('node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { name, version, identifier: license, text: readLicense(folder) }
  })
}

/** @param {string} folder of a package */
function readLicense(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}

/**
 * @param {string | undefined} expression of SPDX; of alternatives one has to be allowed, of what applies together each
 * @returns {boolean}
 */
export function isAllowed(expression = '') {
  const alternatives = expression.replaceAll(/[()]/g, '').split(/ OR /i)
  return alternatives.some((alternative) => alternative.split(/ AND /i).every((name) => ALLOWED.has(name.trim())))
}

/** @param {BundledPackage} bundled */
function describe({ name, version, identifier, text }) {
  return `${name} ${version}\nLicence: ${identifier}\n\n${text ?? 'The package holds no licence text of its own.'}\n`
}
