import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { walkImports } from './walk-imports'

const SOURCES = resolve(import.meta.dirname, '../../src')

/** Whoever needs one more has to say here that the first paint needs it. */
const PACKAGES = ['i18next', 'lucide-react', 'radix-ui', 'react', 'react-dom', 'react-i18next', 'zustand']
/** Of our own sources before they are made small: a twentieth more than they are. */
const SOURCE_BYTES = 282_000

const { files, packages } = walkImports('renderer/main.tsx', { later: false })

test('the first paint waits for these packages and no others', () => {
  expect([...packages.keys()].sort(), JSON.stringify([...packages], null, 2)).toEqual(PACKAGES)
})

test('the first paint waits for no other page, no palette, no Markdown, no inspector and no other language', () => {
  const others = [
    'workbench/workbench-page',
    'history/',
    'settings/settings-page',
    'palette/palette.',
    'markdown/',
    'inspector/'
  ]
  expect(files.filter((file) => others.some((other) => file.startsWith(`renderer/components/${other}`)))).toEqual([])
  expect(files.filter((file) => /^renderer\/messages\/(de\/|german-words)/.test(file))).toEqual([])
})

test('the first paint waits for no more of our own sources than its budget', () => {
  const bytes = files.reduce((sum, file) => sum + readFileSync(resolve(SOURCES, file)).length, 0)
  expect(bytes).toBeLessThanOrEqual(SOURCE_BYTES)
  expect(bytes).toBeGreaterThan(SOURCE_BYTES / 2)
})

test('main loads nothing but Electron before it makes the window', () => {
  const entry = walkImports('main/index.ts', { later: false })
  expect(
    [...entry.packages.keys()].filter((name) => !name.startsWith('node:')),
    JSON.stringify([...entry.packages])
  ).toEqual(['electron'])
})
