import * as tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemTimer } from '../../../src/shared/timer'
import { type Certificate, createCertificateAuthority, createServerCertificate } from '../../helpers/certificates'
import { startChatCompletionsServer } from '../../helpers/chat-completions-server'
import { replyWith } from '../../helpers/response-scripts'
import { requestFor, sourceFor } from './provider-case'
import { recordRun } from './recorded-run'

async function endWith(certificate: Certificate) {
  const server = await startChatCompletionsServer({ tls: certificate })
  server.respondWith(replyWith(['Once']))
  const request = requestFor('openai')
  const source = sourceFor(request, server.origin, { fetch, timer: systemTimer })
  const end = await recordRun({ request, source, timer: systemTimer, onBackOff: () => {} }).ended
  await server.allSocketsClosed()
  await server.close()
  return { end, requests: server.requests.length }
}

// From Node 22.19 on: before it, only NODE_EXTRA_CA_CERTS at the start of the process adds an authority.
describe.skipIf(!('setDefaultCACertificates' in tls))('TLS, with an authority that the system trusts', () => {
  let authority: Certificate
  let trusted: string[]
  beforeAll(async () => {
    authority = await createCertificateAuthority()
    trusted = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...trusted, authority.cert])
  })
  afterAll(() => tls.setDefaultCACertificates(trusted))

  it('streams from a server that has its certificate', async () => {
    const { end } = await endWith(await createServerCertificate({ authority }))
    expect(end).toMatchObject({ type: 'run-end', outcome: 'complete', text: 'Once' })
  })

  it.each([
    ['for another name', { names: { host: 'elsewhere.example' } }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that has run out', { notAfterDate: new Date(86_400_000) }, 'CERT_HAS_EXPIRED']
  ])('sends nothing to a server with a certificate %s', async (_name, changes, code) => {
    const { end, requests } = await endWith(await createServerCertificate({ authority, ...changes }))
    expect(end).toMatchObject({ type: 'run-error', error: { code: 'tls' } })
    expect(end.type === 'run-error' && end.error.message).toContain(code)
    expect(requests).toBe(0)
  })
})
