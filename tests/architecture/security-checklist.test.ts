import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(resolve(PROJECT, path), 'utf8')

/** The rows of the tables: item, test, file. */
const rows = read('docs/security-checklist.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| item'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, item = '', name = '', file = '']) => [item, name, file] as const)

test.each(rows)('%s is held by “%s” in %s', (_item, name, file) => {
  expect(read(file)).toContain(name)
})

test("each of Electron's twenty items has a row", () => {
  const numbers = rows.map(([item]) => Number.parseInt(item, 10)).filter((number) => number > 0)
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})
