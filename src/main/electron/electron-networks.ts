import type { ClientRequest, ClientRequestConstructorOptions, Session, Request as VerifyRequest } from 'electron'
import type { ContactPurpose } from '../../shared/contact'
import type { AdditionalAuthorities } from '../network/additional-authorities'
import type { ContactLog } from '../network/contact-log'
import type { Network, NetworkChoice } from '../network/network'
import { createElectronFetch } from './electron-fetch'
import { keepToItself } from './quiet-session'
import { createSessionLanes, type SessionLanes } from './session-lanes'

export interface ElectronNetworksOptions {
  /** Electron's `net.request`. */
  request(options: ClientRequestConstructorOptions): ClientRequest
  /** Makes a session that keeps nothing on the disk; each name gives another. */
  createSession(name: string): Session
  /** Every request of the app passes it. */
  contacts: ContactLog
  now(): Date
}

/** The ways out through Chromium's network stack: with the system's certificates, and its proxy unless another is chosen. */
export interface ElectronNetworks {
  open(choice: NetworkChoice, purpose: ContactPurpose): Promise<Network>
  /** Takes other additional authorities from now on. What was opened before goes on as it was. */
  trust(authorities: AdditionalAuthorities | null): void
}

/** Chromium's answers to a certificate check: go by what the system found, or accept. */
const AS_THE_SYSTEM_SAYS = -3
const ACCEPT = 0

export function createElectronNetworks({
  request,
  createSession,
  contacts,
  now
}: ElectronNetworksOptions): ElectronNetworks {
  let authorities: AdditionalAuthorities | null = null
  let ways = new Map<string, SessionLanes>()
  let opened = 0

  async function openSession({ proxy }: NetworkChoice): Promise<Session> {
    opened += 1
    const session = createSession(`provider-network-${opened}`)
    keepToItself(session)
    if (authorities) verifyWith(session, authorities, now)
    await applyProxy(session, proxy)
    return session
  }

  /** Requests by way of one proxy share connections, as long as they say the same of who comes: a session remembers it. */
  function findLanes(choice: NetworkChoice): SessionLanes {
    const key = JSON.stringify([choice.proxy, choice.proxyPassword])
    const known = ways.get(key)
    if (known) return known
    const lanes = createSessionLanes(() => openSession(choice))
    ways.set(key, lanes)
    return lanes
  }

  return {
    async open(choice, purpose) {
      const lanes = findLanes(choice)
      const session = await lanes.first()
      const { proxy, proxyPassword } = choice
      const login =
        proxy.mode === 'custom' && proxyPassword !== null ? { user: proxy.user, password: proxyPassword } : null
      const network: Network = {
        fetch: createElectronFetch({ request, lanes, login }),
        findProxy: async (address) => readProxyRule(await session.resolveProxy(address))
      }
      return contacts.watch(network, purpose)
    },
    trust(next) {
      authorities = next
      // A session remembers what it found of a certificate.
      ways = new Map()
    }
  }
}

/** For a name that is nobody's, so that nothing excepts it. */
const SOME_ADDRESS = 'http://proxy-probe.invalid/'
/** Each is a message to Chromium's network process and back; one or two are enough. */
const MOST_LOOKS = 200

/**
 * Electron says that the proxy is set before Chromium's network process has heard of it: a request right after it would
 * now and then go straight. So this asks until the answer fits.
 */
async function applyProxy(session: Session, proxy: NetworkChoice['proxy']): Promise<void> {
  await session.setProxy(toProxyConfig(proxy))
  if (proxy.mode === 'system') return
  const isMeant = (rule: string) => (rule === 'DIRECT') === (proxy.mode === 'none')
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (isMeant(await session.resolveProxy(SOME_ADDRESS))) return
  }
  throw new Error('The proxy could not be put to use.')
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
