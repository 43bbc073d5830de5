import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkImport } from './check-import'
import { readImports } from './read-imports'

const SOURCES = resolve(import.meta.dirname, '../../src')

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.split(sep).join('/'))

test('every import in src keeps to the rule', () => {
  const violations = files.flatMap((file) =>
    readImports(file, readFileSync(join(SOURCES, file), 'utf8')).map((specifier) => checkImport(file, specifier))
  )
  expect(violations.filter((violation) => violation !== undefined)).toEqual([])
  // A reader that finds nothing would find nothing wrong.
  expect(violations.length).toBeGreaterThan(files.length)
})

describe('the rule', () => {
  test.each([
    ['shared/message.ts', 'node:path'],
    ['shared/message.ts', 'react'],
    ['shared/message.ts', '../main/streaming/run'],
    ['shared/message.ts', '../../package.json'],
    ['main/credentials/credential-store.ts', 'electron'],
    ['main/credentials/credential-store.ts', '../models/catalogue'],
    ['main/history/journal.ts', '../streaming/run'],
    ['main/models/catalogue.ts', '../credentials/credential-store'],
    ['main/models/catalogue.ts', '../streaming/run'],
    ['main/models/builtin/story-model.ts', 'electron'],
    ['main/streaming/run.ts', '@langchain/openai'],
    ['main/streaming/run.ts', '@langchain/core-extra'],
    ['main/streaming/run.ts', '../credentials/cipher'],
    ['main/streaming/run.ts', 'electron/main'],
    ['main/electron/menu.ts', '@langchain/core/messages'],
    ['main/load-runs.ts', 'electron'],
    ['main/load-runs.ts', './electron/menu'],
    ['cli/run-cli.ts', 'electron'],
    ['cli/run-cli.ts', 'react'],
    ['cli/run-cli.ts', '../main/electron/menu'],
    ['cli/run-cli.ts', '../main/index'],
    ['preload/index.ts', '../main/electron/typed-ipc'],
    ['preload/index.ts', '../renderer/bridge'],
    ['preload/index.ts', 'node:fs'],
    ['renderer/main.tsx', 'electron'],
    ['renderer/main.tsx', '../preload/create-bridge'],
    ['renderer/store/app-store.ts', 'react'],
    ['renderer/store/app-store.ts', '../bridge'],
    ['renderer/components/app.tsx', '../bridge'],
    ['renderer/components/app.tsx', 'node:path'],
    ['renderer/components/app.tsx', 'zustand'],
    ['elsewhere/file.ts', '../shared/message']
  ])('%s may not import %s', (file, specifier) => {
    expect(checkImport(file, specifier)).toContain(`src/${file}`)
  })

  test.each([
    ['shared/run-request.ts', 'zod'],
    ['shared/run-request.ts', './message'],
    ['main/index.ts', './electron/menu'],
    ['main/index.ts', 'electron'],
    ['main/models/create-chat-model-source.ts', '@langchain/openai'],
    ['main/streaming/queue-callback-handler.ts', '@langchain/core/callbacks/base'],
    ['main/electron/run-channel.ts', '../streaming/run-registry'],
    ['cli/index.ts', '../../package.json'],
    ['cli/index.ts', '../main/load-runs'],
    ['renderer/main.tsx', './components/app'],
    ['renderer/components/examples/card.tsx', '../app.module.css'],
    ['renderer/store/use-app-state.ts', 'react']
  ])('%s may import %s', (file, specifier) => {
    expect(checkImport(file, specifier)).toBeUndefined()
  })

  test('names the file, the import and what is allowed', () => {
    expect(checkImport('shared/message.ts', 'node:path')).toBe(
      'src/shared/message.ts imports "node:path", but src/shared may import itself, zod and nothing else'
    )
  })
})

describe('readImports', () => {
  test('sees every way to name a module', () => {
    const source = [
      "import a from 'one'",
      "import type { B } from 'two'",
      "import 'three'",
      "export * from 'four'",
      "export { c } from 'five'",
      "const d = await import('six')",
      "type E = import('seven').E",
      "const f = require('eight')",
      "import g = require('nine')",
      "export const text = 'import(\"none\")' // import 'none'"
    ].join('\n')
    const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
    expect(readImports('shared/example.ts', source).sort()).toEqual(numbers.sort())
  })

  test.each(['import(name)', 'require(name)', 'import(`./$' + '{name}`)'])(
    'refuses %s, whose name is computed',
    (source) => {
      expect(() => readImports('shared/example.ts', source)).toThrow('whose name is computed')
    }
  )

  test('refuses what does not parse', () => {
    expect(() => readImports('shared/example.ts', 'import from')).toThrow('src/shared/example.ts does not parse')
  })
})
