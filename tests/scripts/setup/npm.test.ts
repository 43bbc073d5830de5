import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNpm } from '../../../scripts/setup/npm.mjs'

let root: string
let script: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'streamscope-npm-')))
  const folder = join(root, 'lib', 'node_modules', 'npm', 'bin')
  mkdirSync(folder, { recursive: true })
  mkdirSync(join(root, 'bin'))
  script = join(folder, 'npm-cli.js')
  writeFileSync(script, '')
})

afterEach(() => rmSync(root, { recursive: true }))

test('is the npm that runs this', () => {
  expect(findNpm({ npm_execpath: script, PATH: '' })).toBe(script)
})

test('is found behind the link on the PATH', () => {
  symlinkSync(script, join(root, 'bin', 'npm'))
  expect(findNpm({ PATH: [join(root, 'none'), join(root, 'bin')].join(delimiter) })).toBe(script)
})

test('is found beside Node, as on Windows', () => {
  expect(findNpm({ PATH: join(root, 'lib') })).toBe(script)
})

test('is not another package manager', () => {
  const other = join(root, 'yarn.js')
  writeFileSync(other, '')
  symlinkSync(script, join(root, 'bin', 'npm'))
  expect(findNpm({ npm_execpath: other, PATH: join(root, 'bin') })).toBe(script)
})
