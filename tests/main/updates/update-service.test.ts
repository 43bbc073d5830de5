import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { describeArtifact } from '../../../scripts/packaging/artifacts.mjs'
import { publicKeyOf, readNotes, writeReleaseFeed } from '../../../scripts/packaging/release-feed.mjs'
import { isManagedByTheSystem } from '../../../src/main/updates/managed'
import { isNewer } from '../../../src/main/updates/release-feed'
import { createUpdateService, type UpdateServiceOptions } from '../../../src/main/updates/update-service'
import type { UpdateStatus } from '../../../src/shared/update'
import { createManualTimer } from '../../helpers/manual-timer'

const INSTALLER = 'Streamscope-linux-x64-1.2.0.zip'
const privateKey = newKey()

let feedFolder: string
let downloads: string
beforeEach(async () => {
  feedFolder = await mkdtemp(join(tmpdir(), 'streamscope-feed-'))
  downloads = await mkdtemp(join(tmpdir(), 'streamscope-downloads-'))
})
afterEach(async () => {
  for (const folder of [feedFolder, downloads]) await rm(folder, { recursive: true, force: true })
})

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
}

/** A release as it is published: an installer, and the signed feed beside it. */
async function publish({ version = '1.2.0', key = privateKey } = {}) {
  const path = join(feedFolder, INSTALLER)
  await writeFile(path, 'the installer')
  const artifacts = [await describeArtifact(path)]
  writeReleaseFeed(feedFolder, { version, notes: 'Streams more.', artifacts, privateKey: key })
}

/** Serves the folder, and what a test has instead of one of its files. */
async function serve(instead: Record<string, RequestListener> = {}) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice('/feed/'.length)
    asked.push(name)
    const other = instead[name]
    if (other) return other(request, response)
    readFile(join(feedFolder, name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end()
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/` }
}

function open(url: string | null, changes: Partial<UpdateServiceOptions> = {}) {
  const timer = createManualTimer()
  const told: UpdateStatus[] = []
  const state = { isAllowed: true, isRunning: false }
  const service = createUpdateService({
    feed: url === null ? null : { url, publicKey: publicKeyOf(privateKey) },
    version: '1.1.0',
    platform: 'linux-x64',
    isManaged: false,
    isAllowed: () => state.isAllowed,
    isRunning: () => state.isRunning,
    openFetch: async () => fetch,
    downloadFolder: () => downloads,
    timer,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    onChange: (status) => told.push(status),
    ...changes
  })
  onTestFinished(service.stop)
  return { service, timer, told, state }
}

describe('a look at the feed', () => {
  it('tells of a newer version, and fetches it, verified', async () => {
    await publish()
    const { asked, url } = await serve()
    const { service, told } = open(url)
    expect(await service.check()).toMatchObject({
      newest: { version: '1.2.0', notes: 'Streams more.' },
      checkedAt: '2026-11-22T10:00:00.000Z',
      problem: null
    })
    expect(asked).toEqual(['latest.json', 'latest.json.sig'])
    expect(await service.download()).toMatchObject({ file: join(downloads, INSTALLER), problem: null })
    expect(await readFile(join(downloads, INSTALLER), 'utf8')).toBe('the installer')
    expect(told.map(({ isBusy }) => isBusy)).toEqual([true, false, true, false])
  })

  it.each(['1.1.0', '1.0.9', '0.9.0'])('offers nothing where the feed has %s', async (version) => {
    await publish({ version })
    const { service } = open((await serve()).url)
    expect(await service.check()).toMatchObject({ newest: null, problem: null })
    await expect(service.download()).rejects.toThrow('There is no newer version')
  })

  it('takes nothing that another key has signed', async () => {
    await publish({ key: newKey() })
    const { service } = open((await serve()).url)
    expect(await service.check()).toMatchObject({ newest: null, problem: expect.stringContaining('not signed') })
  })

  it('takes nothing that was changed after it was signed', async () => {
    await publish()
    const path = join(feedFolder, 'latest.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('1.2.0', '1.3.0'))
    const { service } = open((await serve()).url)
    expect(await service.check()).toMatchObject({ newest: null, problem: expect.stringContaining('not signed') })
  })

  it.each([
    ['no JSON', 'latest'],
    ['a version that is none', JSON.stringify({ version: 'new', notes: '', files: [] })],
    [
      'a file elsewhere',
      JSON.stringify({
        version: '1.2.0',
        notes: '',
        files: [{ platform: 'linux-x64', name: '../x', bytes: 1, sha256: '0'.repeat(64) }]
      })
    ]
  ])('takes no feed of %s, though it is signed', async (_name, text) => {
    const { createPrivateKey, sign } = await import('node:crypto')
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
    await writeFile(join(feedFolder, 'latest.json'), text)
    await writeFile(join(feedFolder, 'latest.json.sig'), sign(null, Buffer.from(text), key).toString('base64'))
    const { service } = open((await serve()).url)
    expect(await service.check()).toMatchObject({
      newest: null,
      problem: expect.stringContaining('does not understand')
    })
  })

  it('follows no redirect', async () => {
    await publish()
    const { asked, url } = await serve({
      'latest.json': (_request, response) => response.writeHead(302, { location: '/feed/other.json' }).end()
    })
    const { service } = open(url)
    expect((await service.check()).problem).toMatch(/sends elsewhere for latest\.json, which is not followed\.$/)
    expect(asked).toEqual(['latest.json'])
  })

  it('gives up a feed that is too large, or that falls silent', async () => {
    const large = await serve({ 'latest.json': (_request, response) => response.end('x'.repeat(300_000)) })
    expect((await open(large.url).service.check()).problem).toBe(
      'latest.json is larger than it may be, so it was given up.'
    )
    const silent = await serve({ 'latest.json': () => {} })
    const { service, timer } = open(silent.url)
    const checked = service.check()
    await timer.hasPending(1)
    timer.advance(30_000)
    expect((await checked).problem).toMatch(/has said nothing for 30 seconds/)
  })

  it('says what is wrong with a feed that is not there', async () => {
    const { url } = await serve()
    expect((await open(url).service.check()).problem).toMatch(/does not give latest\.json \(status 404\)\.$/)
  })
})

describe('a download', () => {
  it.each([
    ['another file', 'the instaIIer', 'is not the file that was signed'],
    ['a larger file', 'the installer, and more', 'is larger than it may be'],
    ['a part of the file', 'the inst', 'is not the file that was signed']
  ])('leaves nothing behind of %s', async (_name, content, problem) => {
    await publish()
    await writeFile(join(feedFolder, INSTALLER), content)
    const { service } = open((await serve()).url)
    await service.check()
    expect(await service.download()).toMatchObject({ file: null, problem: expect.stringContaining(problem) })
    expect(await readdir(downloads)).toEqual([])
  })
})

describe('nobody is asked', () => {
  it('before a person allows it', async () => {
    const { asked, url } = await serve()
    const { service, timer, state } = open(url)
    state.isAllowed = false
    await expect(service.check()).rejects.toThrow('Allow the look for new versions first.')
    service.start()
    timer.advance(3 * 24 * 60 * 60 * 1000)
    expect(asked).toEqual([])
  })

  it('while a run is under way; the look of the day comes after it', async () => {
    await publish()
    const { asked, url } = await serve()
    const { service, timer, told, state } = open(url)
    state.isRunning = true
    await expect(service.check()).rejects.toThrow('A run is under way')
    service.start()
    timer.advance(20_000)
    await timer.hasPendingIn(60_000)
    expect(asked).toEqual([])
    state.isRunning = false
    timer.advance(60_000)
    await expect.poll(() => told.at(-1)).toMatchObject({ isBusy: false, newest: { version: '1.2.0' } })
    await timer.hasPendingIn(24 * 60 * 60 * 1000)
  })

  it('where the package manager installed the app and upgrades it', async () => {
    const { asked, url } = await serve()
    const { service, timer } = open(url, { isManaged: true })
    service.start()
    expect(timer.pending).toBe(0)
    expect(service.status().way).toBe('package-manager')
    await expect(service.check()).rejects.toThrow('package manager')
    await expect(service.download()).rejects.toThrow('package manager')
    expect(asked).toEqual([])
  })

  it('by a build without a feed, which says so', async () => {
    const { service, timer } = open(null)
    service.start()
    expect(timer.pending).toBe(0)
    expect(service.status().way).toBe('none')
    await expect(service.check()).rejects.toThrow('knows no release feed')
  })
})

it.each([
  ['1.2.0', '1.1.9', true],
  ['1.10.0', '1.9.0', true],
  ['1.2.0', '1.2.0', false],
  ['1.2.0', '1.2.0-beta.1', true],
  ['1.2.0', '2.0.0', false]
])('%s is newer than %s: %s', (version, than, expected) => expect(isNewer(version, than)).toBe(expected))

it('the notes of a release are its entry in the changelog', async () => {
  const file = join(feedFolder, 'CHANGELOG.md')
  await writeFile(
    file,
    '# Changelog\n\n## Unreleased\n\n## 1.2.0 (2026-11-22)\n\n- More.\n\n## 1.1.0 (2026-10-01)\n\n- Less.\n'
  )
  expect(readNotes(file, '1.2.0')).toBe('- More.')
  expect(() => readNotes(file, '1.3.0')).toThrow('CHANGELOG.md has no entry for 1.3.0.')
})

it.each([
  ['/usr/lib/streamscope/streamscope', 'linux', true],
  ['/home/me/Streamscope-linux-x64/streamscope', 'linux', false],
  ['C:\\Program Files\\WindowsApps\\Streamscope\\streamscope.exe', 'win32', true],
  ['/Applications/Streamscope.app/Contents/MacOS/streamscope', 'darwin', false]
] as const)('%s on %s is kept by the system: %s', (executable, platform, expected) =>
  expect(isManagedByTheSystem(executable, platform)).toBe(expected)
)
