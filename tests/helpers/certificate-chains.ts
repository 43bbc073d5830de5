import { generate } from 'selfsigned'
import type { Certificate } from './certificates'

/** A certificate between an authority and a server's, which may issue others, or only pretends to. */
export async function createIntermediate(
  authority: Certificate,
  { mayIssue }: { mayIssue: boolean }
): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Streamscope test intermediate' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: mayIssue
      ? [
          { name: 'basicConstraints', cA: true, critical: true },
          { name: 'keyUsage', keyCertSign: true, critical: true }
        ]
      : [{ name: 'basicConstraints', cA: false, critical: true }],
    ca: authority
  })
  return { key, cert }
}
