import { posix } from 'node:path'
import { IMPORT_RULES, type ImportRule } from './import-rules'

/** Files outside `src` that any composition root may read. */
const OUTSIDE = ['package.json']

/**
 * @param file below `src`, for example `shared/message.ts`
 * @param specifier as written in the import
 * @returns what is wrong with it, on one line that names the file, the import and the rule; undefined if nothing is
 */
export function checkImport(file: string, specifier: string): string | undefined {
  const rule = findRule(file)
  if (!rule) return `src/${file} belongs to no place that has an import rule`
  const imported = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
  const allowed = imported === undefined ? mayImportPackage(rule, specifier) : mayImportFile(rule, imported)
  return allowed ? undefined : `src/${file} imports "${specifier}", but ${describeRule(rule)}`
}

function findRule(file: string): ImportRule | undefined {
  const fitting = IMPORT_RULES.filter(({ place }) => isWithin(file, place))
  return fitting.sort((left, right) => right.place.length - left.place.length)[0]
}

function mayImportFile(rule: ImportRule, imported: string): boolean {
  if (imported.startsWith('../')) return rule.place !== 'shared' && OUTSIDE.includes(imported.slice('../'.length))
  const target = findRule(imported)?.place
  return [rule.place, ...rule.project].some(
    // Within `main`, say, the folders that have rules of their own are not meant.
    (place) => isWithin(imported, place) && (place === rule.place ? target === rule.place : true)
  )
}

function mayImportPackage({ packages }: ImportRule, specifier: string): boolean {
  return packages.some((name) => (name === 'node:' ? specifier.startsWith(name) : isWithin(specifier, name)))
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

function describeRule({ place, project, packages }: ImportRule): string {
  const others = [
    ...project.map((name) => `src/${name}`),
    ...packages.map((name) => (name === 'node:' ? 'node:*' : name))
  ]
  return `src/${place} may import itself${others.length > 0 ? `, ${others.join(', ')}` : ''} and nothing else`
}
