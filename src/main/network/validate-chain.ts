import { Certificate, CertificateChainValidationEngine } from 'pkijs'

/** Signatures that nobody ought to trust any more: MD5 and SHA-1, with RSA and with ECDSA. */
const BROKEN_SIGNATURES = ['1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.10045.4.1']

/**
 * What the path validation below understands of X.509's extensions: basic constraints, key usage, alternative names, name
 * constraints, policies. A critical one beyond them makes a certificate unusable, as RFC 5280 demands.
 */
const UNDERSTOOD = [
  '2.5.29.19',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.30',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.54',
  '2.5.29.37'
]

/**
 * Validates a certificate up to one of the authorities: signatures, validity, who may sign what.
 * Apart from its caller, because it is large and seldom needed.
 *
 * @param others what the server sent with its own certificate, in any order
 */
export async function validateChain(
  leaf: Uint8Array,
  others: readonly Uint8Array[],
  authorities: readonly Uint8Array[],
  now: Date
): Promise<boolean> {
  const parse = (bytes: Uint8Array) => Certificate.fromBER(Uint8Array.from(bytes).buffer)
  const trusted = authorities.map(parse)
  const sent = [...others, leaf].map(parse)
  if (sent.some((certificate) => hasBrokenSignature(certificate) || hasUnknownCriticalExtension(certificate)))
    return false
  const engine = new CertificateChainValidationEngine({ trustedCerts: trusted, certs: sent, checkDate: now })
  const { result } = await engine.verify()
  return result
}

function hasBrokenSignature({ signatureAlgorithm }: Certificate): boolean {
  return BROKEN_SIGNATURES.includes(signatureAlgorithm.algorithmId)
}

function hasUnknownCriticalExtension({ extensions = [] }: Certificate): boolean {
  return extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.includes(extnID))
}
