import type { CheckStep } from '../../../shared/connection-check'
import { isLoopback } from '../../models/base-url'
import type { CheckContext, CheckPart } from './connection-check'
import { reachServer } from './reach-server'
import { stepOfReachError } from './steps-of-codes'

/** Address, proxy and TLS, by a request that costs nothing. The step `address` has begun. */
export async function* checkReach({ remote, list, timer, signal }: CheckContext): CheckPart {
  if (!remote) {
    yield list.end('address', 'skipped', 'The built-in model runs in this app.')
    yield list.end('proxy', 'skipped', 'No network is used.')
    yield list.end('tls', 'skipped', 'No network is used.')
    return true
  }
  const { settings, network } = remote
  const { proxy, error } = await reachServer({ settings, network, timer, signal })
  const failedStep = error && stepOfReachError(error, proxy)
  const { protocol, host } = new URL(settings.address)
  if (error && failedStep === 'address') {
    yield list.fail('address', error)
    return false
  }
  yield list.end('address', 'passed', proxy ? `${host}, by way of a proxy.` : `${host} answers.`)
  if (error && failedStep === 'proxy') {
    const message = `The way to ${host} goes through the proxy ${proxy}. ${error.message}`
    yield list.fail('proxy', { code: error.code, message: proxy ? message : error.message })
    return false
  }
  yield proxy
    ? list.end('proxy', 'passed', `The proxy ${proxy} lets the request through.`)
    : list.end('proxy', 'skipped', 'There is no proxy in between.')
  if (error) {
    yield list.fail('tls', error)
    return false
  }
  yield describeEncryption(protocol, settings.address, list)
  return true
}

function describeEncryption(protocol: string, address: string, list: CheckContext['list']): CheckStep {
  if (protocol === 'https:')
    return list.end('tls', 'passed', 'The connection is encrypted, and the certificate is trusted.')
  if (isLoopback(address)) return list.end('tls', 'skipped', 'Nothing leaves this computer.')
  const message =
    'The connection is not encrypted: whoever is on the way can read the messages, the answers and the key. Use https if the server offers it.'
  return list.end('tls', 'warned', message)
}
