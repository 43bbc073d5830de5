import { parseSync, Visitor } from 'oxc-parser'

/**
 * Every module that a source names, whichever way: `import`, `export ... from`, `import()`, `require()` and the types'
 * `import('...')`.
 *
 * @param file its name tells the parser which language it is
 * @throws when the source does not parse, or when a module's name is computed, for then no rule can be checked
 */
export function readImports(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`src/${file} does not parse: ${errors[0].message}`)
  const specifiers: string[] = []
  const take = (node: { type: string; value?: unknown } | null | undefined) => {
    if (!node) return
    if (typeof node.value !== 'string') throw new Error(`src/${file} imports a module whose name is computed`)
    specifiers.push(node.value)
  }
  new Visitor({
    ImportDeclaration: ({ source }) => take(source),
    ExportNamedDeclaration: ({ source }) => take(source),
    ExportAllDeclaration: ({ source }) => take(source),
    ImportExpression: ({ source }) => take(source),
    TSImportType: ({ source }) => take(source),
    TSExternalModuleReference: ({ expression }) => take(expression),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') take(first)
    }
  }).visit(program)
  return specifiers
}
