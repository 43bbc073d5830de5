import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNetworkService } from '../../../src/main/connections/network-service'
import type { AdditionalAuthorities } from '../../../src/main/network/additional-authorities'
import {
  DEFAULT_NETWORK_SETTINGS,
  type NetworkSettings,
  networkSettingsSchema
} from '../../../src/shared/network-settings'
import { createCertificateAuthority } from '../../helpers/certificates'
import { openDesk } from './provider-desk'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streamscope-network-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function openService(saved: NetworkSettings = DEFAULT_NETWORK_SETTINGS) {
  const desk = await openDesk()
  const trusted: (AdditionalAuthorities | null)[] = []
  let settings = saved
  const service = createNetworkService({
    keys: desk.keys,
    read: () => settings,
    write: (next) => {
      settings = next
      desk.state.proxy = next.proxy
    },
    trust: (authorities) => trusted.push(authorities)
  })
  return { desk, service, trusted, saved: () => settings }
}

it('saves a proxy, and its password with the keys', async () => {
  const { desk, service, saved } = await openService()
  const settings = networkSettingsSchema.parse({ proxy: { mode: 'custom', url: 'me:canary-9@proxy.example:8080' } })
  const answer = await service.save(settings)
  expect(answer).toMatchObject({ saved: true, issues: [], status: { proxyPassword: { hasKey: true } } })
  expect(answer.repairs).toHaveLength(2)
  expect(saved().proxy).toEqual({ mode: 'custom', url: 'http://proxy.example:8080', user: 'me' })
  expect(JSON.stringify([answer, saved()])).not.toContain('canary-9')
  await desk.connections.openNetwork()
  expect(desk.opened).toEqual([{ proxy: saved().proxy, proxyPassword: 'canary-9' }])
})

it('sends the password to the proxy that it was entered for and to no other', async () => {
  const { desk, service } = await openService()
  const use = (url: string) => service.save(networkSettingsSchema.parse({ proxy: { mode: 'custom', url } }))
  await use('http://me:canary-9@proxy.example:8080')
  await use('http://other.example:8080')
  await desk.connections.openNetwork()
  expect(desk.opened[0]?.proxyPassword).toBeNull()
})

it('keeps no user name that is too long to be read again', async () => {
  const { service, saved } = await openService()
  const url = `http://${'m'.repeat(300)}:x@proxy.example:8080`
  const answer = await service.save(networkSettingsSchema.parse({ proxy: { mode: 'custom', url } }))
  expect(answer).toMatchObject({
    saved: false,
    issues: [{ field: 'proxy.url', message: expect.stringContaining('too long') }]
  })
  expect(saved()).toEqual(DEFAULT_NETWORK_SETTINGS)
})

it('puts a file of authorities to use, at the start too, and says whose they are', async () => {
  const file = join(folder, 'authority.pem')
  await writeFile(file, (await createCertificateAuthority()).cert)
  const { service, trusted } = await openService({ ...DEFAULT_NETWORK_SETTINGS, authorityFile: file })
  await service.start()
  expect((await service.status()).authority).toEqual({ file, subjects: ['Streamscope test authority'], problem: null })
  await service.save(DEFAULT_NETWORK_SETTINGS)
  expect(trusted.map((authorities) => authorities?.subjects ?? null)).toEqual([['Streamscope test authority'], null])
  expect((await service.status()).authority).toBeNull()
})

it('says what is wrong beside the field, and saves nothing', async () => {
  const { service, saved, trusted } = await openService()
  const file = join(folder, 'notes.txt')
  await writeFile(file, 'no certificate')
  const settings = { proxy: { mode: 'custom' as const, url: 'ftp://x', user: '' }, authorityFile: file }
  expect(await service.save(settings)).toMatchObject({
    saved: false,
    issues: [
      { field: 'proxy.url', message: expect.stringContaining('Write it like') },
      { field: 'authorityFile', message: expect.stringContaining('no certificate in it') }
    ]
  })
  expect(saved()).toBe(DEFAULT_NETWORK_SETTINGS)
  expect(trusted).toEqual([])
})

it('starts without a file that has gone since, and says so', async () => {
  const file = join(folder, 'gone.pem')
  const { service } = await openService({ ...DEFAULT_NETWORK_SETTINGS, authorityFile: file })
  await service.start()
  expect((await service.status()).authority).toEqual({ file, subjects: [], problem: expect.stringContaining('ENOENT') })
})

it('reads no device for ever, and nothing that is far too large', async () => {
  const { service } = await openService()
  const problemOf = async (authorityFile: string) =>
    (await service.save(networkSettingsSchema.parse({ authorityFile }))).issues[0]?.message
  const large = join(folder, 'large.pem')
  await writeFile(large, '')
  await truncate(large, 5 * 1024 * 1024)
  expect(await problemOf(large)).toBe(`${large} is too large for a file of certificates.`)
  expect(await problemOf(folder)).toBe(`${folder} is not a file. Choose one.`)
  if (process.platform !== 'win32') expect(await problemOf('/dev/zero')).toBe('/dev/zero is not a file. Choose one.')
})
