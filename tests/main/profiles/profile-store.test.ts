import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openProfileStore } from '../../../src/main/profiles/profile-store'
import { profileSchema } from '../../../src/shared/profile'

let folder: string
let notices: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-profiles-'))
  notices = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (where = folder) =>
  openProfileStore({ folder: where, now: () => new Date(0), onNotice: (message) => void notices.push(message) })
const profile = (id: string) => profileSchema.parse({ id, kind: 'openai', name: id })
const path = () => join(folder, 'profiles.json')

it('keeps profiles over a restart, in their order', async () => {
  const store = await open()
  for (const id of ['a', 'b', 'c']) await store.put(profile(id))
  await store.put({ ...profile('b'), model: 'm' })
  expect((await open()).list()).toEqual([profile('a'), { ...profile('b'), model: 'm' }, profile('c')])
})

it('puts what was removed back where it was', async () => {
  const store = await open()
  for (const id of ['a', 'b', 'c']) await store.put(profile(id))
  const undo = await store.remove('b')
  expect((await open()).find('b')).toBeNull()
  await undo?.()
  expect((await open()).list().map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(await store.remove('none')).toBeNull()
})

it('sets a damaged file aside and takes the backup', async () => {
  const store = await open()
  await store.put(profile('a'))
  await store.put(profile('b'))
  await writeFile(path(), '{"version":1,"profiles":[{"id":')
  expect((await open()).list()).toEqual([profile('a')])
  expect(notices).toEqual([expect.stringMatching(/^The file of providers was damaged.*corrupt-.*backup was restored/)])
  expect(await readdir(folder)).toContain('profiles.corrupt-1970-01-01T00-00-00-000Z.json')
})

it('reads what a later version wrote', async () => {
  await writeFile(path(), JSON.stringify({ version: 1, profiles: [{ ...profile('a'), colour: 'blue' }], more: true }))
  expect((await open()).list()).toEqual([profile('a')])
})

it('goes on in memory where nothing can be written, and says so', async () => {
  await writeFile(join(folder, 'file'), '')
  const store = await open(join(folder, 'file'))
  await store.put(profile('a'))
  expect(store.list()).toEqual([profile('a')])
  expect(notices.at(-1)).toMatch(/cannot be saved .* last until you quit/)
})

it('loses no change of several at once', async () => {
  const store = await open()
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.put(profile(id))))
  expect(JSON.parse(await readFile(path(), 'utf8')).profiles).toHaveLength(4)
})
