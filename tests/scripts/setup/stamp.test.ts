import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashFiles, listFiles, stampMatches, writeStamp } from '../../../scripts/setup/stamp.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'streamscope-stamp-'))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(join(root, 'src', 'one.ts'), 'one')
  writeFileSync(join(root, 'src', 'deep', 'two.ts'), 'two')
})

afterEach(() => rmSync(root, { recursive: true }))

const hashSources = () => hashFiles(root, listFiles(join(root, 'src')))

test('lists files at every depth, and none of a folder that does not exist', () => {
  expect(listFiles(join(root, 'src')).sort()).toEqual([
    join(root, 'src', 'deep', 'two.ts'),
    join(root, 'src', 'one.ts')
  ])
  expect(listFiles(join(root, 'nowhere'))).toEqual([])
})

test('the hash does not depend on the order in which a file system lists', () => {
  const paths = listFiles(join(root, 'src'))
  expect(hashFiles(root, [...paths].reverse())).toBe(hashFiles(root, paths))
})

test.each<[string, () => void]>([
  ['a change of content', () => writeFileSync(join(root, 'src', 'one.ts'), 'One')],
  ['a new file', () => writeFileSync(join(root, 'src', 'three.ts'), '')],
  ['a file less', () => rmSync(join(root, 'src', 'one.ts'))],
  [
    'content that moves from one file to the next',
    () => {
      writeFileSync(join(root, 'src', 'deep', 'two.ts'), 'tw')
      writeFileSync(join(root, 'src', 'one.ts'), 'oone')
    }
  ]
])('the hash changes with %s', (_, change) => {
  const before = hashSources()
  change()
  expect(hashSources()).not.toBe(before)
})

test('a missing file is not an empty one', () => {
  const path = join(root, 'package-lock.json')
  const missing = hashFiles(root, [path])
  writeFileSync(path, '')
  expect(hashFiles(root, [path])).not.toBe(missing)
})

test('a stamp matches only the hash that was written', () => {
  const stamp = join(root, 'out', '.stamp')
  expect(stampMatches(stamp, 'abc')).toBe(false)
  writeStamp(stamp, 'abc')
  expect(stampMatches(stamp, 'abc')).toBe(true)
  expect(stampMatches(stamp, 'abd')).toBe(false)
})
