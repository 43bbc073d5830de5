import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'

/** Certificate authorities that a person trusts beside those of the system. */
export interface AdditionalAuthorities {
  /** The name of each, as its certificate has it. */
  readonly subjects: string[]
  /**
   * Whether a server's certificate is good for its host and was issued by one of them. Asked only of certificates that
   * the system found nothing wrong with but that it does not know the authority.
   *
   * @param chain PEM texts as the server sent them, its own first
   */
  vouchFor(chain: readonly string[], hostname: string, now: Date): Promise<boolean>
}

/** No line of one has a hyphen in it: looking for the end past a second beginning would take minutes in a file of nothing else. */
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * Reads the authorities in a PEM text.
 *
 * @throws Error whose message is one sentence for a person, where there is none or one is no authority
 */
export function readAuthorities(text: string): AdditionalAuthorities {
  const certificates = (text.match(PEM) ?? []).map(parseCertificate)
  if (certificates.length === 0) {
    throw new Error(
      'There is no certificate in it. A file of PEM certificates is needed, which begins with -----BEGIN CERTIFICATE-----.'
    )
  }
  const other = certificates.find(({ ca }) => !ca)
  if (other) throw new Error(`The certificate of ${nameOf(other)} is no authority's, so it vouches for nobody.`)
  return {
    subjects: certificates.map(nameOf),
    async vouchFor(chain, hostname, now) {
      try {
        const [leaf, ...others] = chain.map(parseCertificate)
        if (!leaf || !isServerCertificateFor(leaf, hostname)) return false
        if ([leaf, ...others].some(isWeak)) return false
        const { validateChain } = await import('./validate-chain')
        return await validateChain(
          leaf.raw,
          others.map(({ raw }) => raw),
          certificates.map(({ raw }) => raw),
          now
        )
      } catch {
        return false
      }
    }
  }
}

function parseCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new Error('One of the certificates in it cannot be read.')
  }
}

function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'

function isServerCertificateFor(leaf: X509Certificate, hostname: string): boolean {
  // Where a certificate lists what it may be used for, this has to be on the list.
  const usages: readonly string[] | undefined = leaf.keyUsage
  if (usages && !usages.includes(SERVER_AUTHENTICATION)) return false
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0) return leaf.checkIP(address) !== undefined
  return leaf.checkHost(address, { subject: 'never' }) !== undefined
}

/** Keys that the system's own check refuses too. */
function isWeak({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) < 2048
}
