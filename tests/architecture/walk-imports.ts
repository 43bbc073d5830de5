import { existsSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

const SOURCES = resolve(import.meta.dirname, '../../src')

/** What is loaded with a file: files below `src`, and packages with the chain of files that leads to each. */
interface Loaded {
  files: string[]
  packages: Map<string, string>
}

/**
 * Follows the imports of a file to the end. Types are not loaded.
 *
 * @param later whether what is imported by `import()` counts too
 */
export function walkImports(entry: string, { later }: { later: boolean }): Loaded {
  const ways = new Map([[entry, entry]])
  const packages = new Map<string, string>()
  for (const [file, way] of ways) {
    for (const specifier of readValueImports(file, later)) {
      if (!specifier.startsWith('.')) packages.set(packageOf(specifier), way)
      const imported = specifier.startsWith('.') ? findFile(posix.join(posix.dirname(file), specifier)) : undefined
      if (imported && !ways.has(imported)) ways.set(imported, `${way} > ${imported}`)
    }
  }
  return { files: [...ways.keys()], packages }
}

function readValueImports(file: string, later: boolean): string[] {
  const { program } = parseSync(file, readFileSync(join(SOURCES, file), 'utf8'))
  const specifiers: string[] = []
  new Visitor({
    ImportDeclaration({ importKind, specifiers: names, source }) {
      const isOfTypes = names.length > 0 && names.every((name) => 'importKind' in name && name.importKind === 'type')
      if (importKind !== 'type' && !isOfTypes) specifiers.push(source.value)
    },
    ExportNamedDeclaration({ exportKind, source }) {
      if (exportKind !== 'type' && source) specifiers.push(source.value)
    },
    ExportAllDeclaration({ exportKind, source }) {
      if (exportKind !== 'type') specifiers.push(source.value)
    },
    ImportExpression({ source }) {
      if (later && 'value' in source && typeof source.value === 'string') specifiers.push(source.value)
    }
  }).visit(program)
  return specifiers
}

function findFile(path: string): string | undefined {
  return [`${path}.ts`, `${path}.tsx`].find((candidate) => existsSync(join(SOURCES, candidate)))
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
