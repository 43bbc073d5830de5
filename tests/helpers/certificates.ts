import { generate } from 'selfsigned'

export interface Certificate {
  /** PEM texts. */
  key: string
  cert: string
}

/** A certificate authority that lives as long as a test. */
export async function createCertificateAuthority(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Streamscope test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }
    ]
  })
  return { key, cert }
}

/**
 * A server's certificate, signed by the authority, or by itself where there is none.
 *
 * @param names what it is good for: `127.0.0.1` unless told otherwise
 */
export async function createServerCertificate(options: {
  authority?: Certificate
  names?: { ip?: string; host?: string }
  notAfterDate?: Date
}): Promise<Certificate> {
  const { authority, names = { ip: '127.0.0.1' }, notAfterDate } = options
  const altNames = [
    ...(names.ip === undefined ? [] : [{ type: 7 as const, ip: names.ip }]),
    ...(names.host === undefined ? [] : [{ type: 2 as const, value: names.host }])
  ]
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Streamscope test server' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
    ...(authority ? { ca: authority } : {}),
    ...(notAfterDate ? { notBeforeDate: new Date(0), notAfterDate } : {})
  })
  return { key, cert }
}
