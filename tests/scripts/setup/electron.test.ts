import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findElectron } from '../../../scripts/setup/electron.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streamscope-electron-'))
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('takes the Electron that the reader names, with the version that lies beside it', () => {
  writeFileSync(join(folder, 'electron'), '')
  writeFileSync(join(folder, 'version'), 'v45.0.0\n')
  expect(findElectron()).toEqual({ path: join(folder, 'electron'), version: '45.0.0', source: 'override' })
})

test('does not make a version up', () => {
  writeFileSync(join(folder, 'electron.exe'), '')
  expect(findElectron()).toMatchObject({ version: 'unknown' })
})

test('names a folder that holds none', () => {
  expect(() => findElectron()).toThrow(`Electron: ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no Electron`)
})
