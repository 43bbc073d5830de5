import type { ClientRequest, ClientRequestConstructorOptions, Session, Request as VerifyRequest } from 'electron'
import type { AdditionalAuthorities } from '../network/additional-authorities'
import type { Network, NetworkChoice } from '../network/network'
import { createElectronFetch } from './electron-fetch'
import { keepToItself } from './quiet-session'

export interface ElectronNetworksOptions {
  /** Electron's `net.request`. */
  request(options: ClientRequestConstructorOptions): ClientRequest
  /** Makes a session that keeps nothing on the disk; each name gives another. */
  createSession(name: string): Session
  now(): Date
}

/** The ways out through Chromium's network stack: with the system's certificates, and its proxy unless another is chosen. */
export interface ElectronNetworks {
  open(choice: NetworkChoice): Promise<Network>
  /** Takes other additional authorities from now on. What was opened before goes on as it was. */
  trust(authorities: AdditionalAuthorities | null): void
}

/** Chromium's answers to a certificate check: go by what the system found, or accept. */
const AS_THE_SYSTEM_SAYS = -3
const ACCEPT = 0

export function createElectronNetworks({ request, createSession, now }: ElectronNetworksOptions): ElectronNetworks {
  let authorities: AdditionalAuthorities | null = null
  let sessions = new Map<string, Promise<Session>>()
  let opened = 0

  async function openSession({ proxy }: NetworkChoice): Promise<Session> {
    opened += 1
    const session = createSession(`provider-network-${opened}`)
    keepToItself(session)
    if (authorities) verifyWith(session, authorities, now)
    await session.setProxy(toProxyConfig(proxy))
    return session
  }

  /** Requests of one proxy share connections, and nothing else. */
  function findSession(choice: NetworkChoice): Promise<Session> {
    const key = JSON.stringify([choice.proxy, choice.proxyPassword !== null])
    const session = sessions.get(key) ?? openSession(choice)
    sessions.set(key, session)
    return session
  }

  return {
    async open(choice) {
      const session = await findSession(choice)
      const { proxy, proxyPassword } = choice
      const login =
        proxy.mode === 'custom' && proxyPassword !== null ? { user: proxy.user, password: proxyPassword } : null
      return {
        fetch: createElectronFetch({ request, session, login }),
        findProxy: async (address) => readProxyRule(await session.resolveProxy(address))
      }
    },
    trust(next) {
      authorities = next
      // A session remembers what it found of a certificate.
      sessions = new Map()
    }
  }
}

function toProxyConfig({ mode, url }: NetworkChoice['proxy']): Electron.ProxyConfig {
  if (mode === 'custom') return { mode: 'fixed_servers', proxyRules: url }
  return { mode: mode === 'none' ? 'direct' : 'system' }
}

/** Chromium answers as a PAC script does: `DIRECT`, `PROXY host:port; DIRECT`, `HTTPS host:port`. */
function readProxyRule(rule: string): string | null {
  const [first = ''] = rule.split(';')
  const [kind, host] = first.trim().split(/\s+/)
  return kind === 'DIRECT' || host === undefined ? null : host
}

/**
 * Adds authorities to the system's, and changes nothing else: only where the one thing the system has against a
 * certificate is that it does not know its authority are they asked.
 */
function verifyWith(session: Session, authorities: AdditionalAuthorities, now: () => Date): void {
  session.setCertificateVerifyProc((found, decide) => {
    if (found.verificationResult !== 'net::ERR_CERT_AUTHORITY_INVALID') return decide(AS_THE_SYSTEM_SAYS)
    authorities.vouchFor(listChain(found), found.hostname, now()).then(
      (isGood) => decide(isGood ? ACCEPT : AS_THE_SYSTEM_SAYS),
      () => decide(AS_THE_SYSTEM_SAYS)
    )
  })
}

function listChain({ certificate }: VerifyRequest): string[] {
  const chain: string[] = []
  // A self-signed certificate names itself as its issuer.
  for (let next = certificate; next && chain.length < 10 && !chain.includes(next.data); next = next.issuerCert) {
    chain.push(next.data)
  }
  return chain
}
