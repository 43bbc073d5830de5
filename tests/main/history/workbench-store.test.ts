import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkbenchStore } from '../../../src/main/history/workbench-store'
import { redact } from '../../../src/shared/redact'
import { type WorkbenchDrafts, workbenchDraftsSchema } from '../../../src/shared/workbench-drafts'
import { VALID_PAYLOADS } from '../electron/valid-payloads'

const DRAFTS = workbenchDraftsSchema.parse(VALID_PAYLOADS['workbench:save'])
const saying = (human: string): WorkbenchDrafts => ({ ...DRAFTS, tabs: DRAFTS.tabs.map((tab) => ({ ...tab, human })) })

let folder: string
let notices: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-workbench-'))
  notices = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () =>
  openWorkbenchStore({ folder, now: () => new Date(0), onNotice: (message) => notices.push(message), redact })

test('what was saved last is there after a start', async () => {
  const first = await open()
  expect(first.read()).toBeNull()
  for (const human of ['One', 'Two', 'Three']) first.save(saying(human))
  expect(first.read()?.tabs[0]?.human).toBe('Three')
  await first.flush()
  expect((await open()).read()).toEqual(saying('Three'))
  expect(notices).toEqual([])
})

test('what looks like a key is not written down, and stays while the app runs', async () => {
  const store = await open()
  const key = 'sk-proj-abcdefghijklmnop0123456789'
  store.save(saying(`Why is ${key} refused?`))
  await store.flush()
  expect(store.read()?.tabs[0]?.human).toContain(key)
  for (const file of await readdir(folder)) expect(await readFile(join(folder, file), 'utf8')).not.toContain(key)
  expect((await open()).read()?.tabs[0]?.human).toBe('Why is [redacted] refused?')
})

test('what is taken out makes nothing longer than it can be read again', async () => {
  const store = await open()
  const name = `${'n'.repeat(91)} secret=1`
  store.save({ ...DRAFTS, tabs: DRAFTS.tabs.map((tab) => ({ ...tab, name })) })
  await store.flush()
  expect((await open()).read()?.tabs[0]?.name).toMatch(/^n+ secret=\[$/)
  expect(notices).toEqual([])
})

test('a damaged file is set aside, which is said, and the Workbench begins anew', async () => {
  await writeFile(join(folder, 'workbench.json'), '{"tabs": []}')
  expect((await open()).read()).toBeNull()
  expect(notices).toEqual([expect.stringContaining('The file of the Workbench was damaged and was set aside as')])
})
