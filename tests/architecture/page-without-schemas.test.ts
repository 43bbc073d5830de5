import { existsSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'

const SOURCES = resolve(import.meta.dirname, '../../src')

test('the page carries no schema: nothing that it loads loads zod', () => {
  const ways = new Map([['renderer/main.tsx', 'renderer/main.tsx']])
  for (const [file, way] of ways) {
    for (const specifier of readValueImports(file)) {
      expect(specifier, way).not.toBe('zod')
      const imported = specifier.startsWith('.') ? findFile(posix.join(posix.dirname(file), specifier)) : undefined
      if (imported && !ways.has(imported)) ways.set(imported, `${way} > ${imported}`)
    }
  }
  expect([...ways.keys()]).toContain('shared/plain-values.ts')
})

/** The modules that are loaded for it: types are not. */
function readValueImports(file: string): string[] {
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
      if ('value' in source && typeof source.value === 'string') specifiers.push(source.value)
    }
  }).visit(program)
  return specifiers
}

function findFile(path: string): string | undefined {
  return [`${path}.ts`, `${path}.tsx`].find((candidate) => existsSync(join(SOURCES, candidate)))
}
