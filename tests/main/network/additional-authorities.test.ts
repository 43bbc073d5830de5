import { beforeAll, describe, expect, it } from 'vitest'
import { readAuthorities } from '../../../src/main/network/additional-authorities'
import { createIntermediate } from '../../helpers/certificate-chains'
import { type Certificate, createCertificateAuthority, createServerCertificate } from '../../helpers/certificates'

const HOST = 'provider.test'

let authority: Certificate
let leaf: Certificate
let soon: Date
beforeAll(async () => {
  authority = await createCertificateAuthority()
  leaf = await createServerCertificate({ authority, names: { host: HOST } })
  // Certificates count whole seconds.
  soon = new Date(Date.now() + 60_000)
})

describe('additional authorities vouch', () => {
  const vouch = (chain: readonly string[], host = HOST, now = soon) =>
    readAuthorities(authority.cert).vouchFor(chain, host, now)

  it('for a certificate of their own', async () => {
    expect(await vouch([leaf.cert])).toBe(true)
  })

  it('for one whose server sends the authority too', async () => {
    expect(await vouch([leaf.cert, authority.cert])).toBe(true)
  })

  it('for an IP address', async () => {
    const { cert } = await createServerCertificate({ authority })
    expect(await vouch([cert], '127.0.0.1')).toBe(true)
    expect(await vouch([cert], '127.0.0.2')).toBe(false)
    expect(await vouch([cert], HOST)).toBe(false)
  })

  it('for one that an intermediate authority issued, if that may issue any', async () => {
    const intermediate = await createIntermediate(authority, { mayIssue: true })
    const issued = await createServerCertificate({ authority: intermediate, names: { host: HOST } })
    expect(await vouch([issued.cert, intermediate.cert])).toBe(true)
    expect(await vouch([issued.cert])).toBe(false)
    const impostor = await createIntermediate(authority, { mayIssue: false })
    const forged = await createServerCertificate({ authority: impostor, names: { host: HOST } })
    expect(await vouch([forged.cert, impostor.cert])).toBe(false)
  })

  it('for nothing beyond its name, its time and its issuer', async () => {
    expect(await vouch([leaf.cert], 'elsewhere.test')).toBe(false)
    expect(await vouch([leaf.cert], HOST, new Date(soon.getTime() + 3 * 365 * 86_400_000))).toBe(false)
    expect(await vouch([leaf.cert], HOST, new Date(0))).toBe(false)
    const stranger = await createServerCertificate({
      authority: await createCertificateAuthority(),
      names: { host: HOST }
    })
    expect(await vouch([stranger.cert])).toBe(false)
    expect(await vouch([stranger.cert, authority.cert])).toBe(false)
    expect(await vouch([(await createServerCertificate({ names: { host: HOST } })).cert])).toBe(false)
  })

  it('for nothing that cannot be read', async () => {
    expect(await vouch([])).toBe(false)
    expect(await vouch(['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])).toBe(false)
  })

  it('for no certificate whose signature was tampered with', async () => {
    const bytes = Buffer.from(leaf.cert.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    const last = bytes.length - 3
    bytes[last] = (bytes[last] ?? 0) ^ 1
    expect(await vouch([`-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----`])).toBe(
      false
    )
  })
})

describe('a file of authorities', () => {
  it('may hold several, and text between them', async () => {
    const other = await createCertificateAuthority()
    const authorities = readAuthorities(`# ours\n${authority.cert}\nand theirs:\n${other.cert}`)
    expect(authorities.subjects).toEqual(['Streamscope test authority', 'Streamscope test authority'])
    expect(await authorities.vouchFor([leaf.cert], HOST, soon)).toBe(true)
  })

  it.each([
    ['nothing', () => '', /no certificate in it/],
    ['a key', () => authority.key, /no certificate in it/],
    ['a server’s certificate', () => leaf.cert, /Streamscope test server is no authority/],
    ['half a certificate', () => authority.cert.replace(/\n.{20}/, '\n'), /cannot be read/]
  ])('of %s is refused in words', (_name, text, message) => {
    expect(() => readAuthorities(text())).toThrow(message)
  })
})

it('a file of nothing but beginnings is no work', () => {
  expect(() => readAuthorities('-----BEGIN CERTIFICATE-----\n'.repeat(140_000))).toThrow(/no certificate/)
})
