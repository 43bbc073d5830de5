import { parseBaseUrl } from '../main/models/base-url'
import { CATALOGUE } from '../main/models/catalogue'
import type { Environment } from '../main/models/model-settings'
import { isRemoteRequest, resolvePlaces } from '../main/models/resolve-model-settings'
import { RunFault } from '../shared/run-error'
import type { RunRequest } from '../shared/run-request'
import { UsageError } from './usage-error'

/**
 * Refuses a request whose address is none, or which neither its options nor the environment give an address, a
 * deployment or a version to. Where the key is missing too, the run says so, and names everything at once.
 *
 * @throws UsageError that names the option or the variable
 */
export function checkPlaces(request: RunRequest, environment: Environment): void {
  if (!isRemoteRequest(request)) return
  const { needsKey, variables } = CATALOGUE[request.provider]
  const { address, deployment, apiVersion } = resolvePlaces(CATALOGUE[request.provider], request, environment)
  if (address) checkAddress(address, request.baseUrl === undefined ? variables.address : '--base-url')
  if (needsKey && !environment[variables.key]?.trim()) return
  const needed = [
    ['--base-url', variables.address, address],
    ['--deployment', variables.deployment, deployment],
    ['--api-version', variables.apiVersion, apiVersion]
  ] as const
  for (const [flag, variable, found] of needed) {
    if (!variable || found) continue
    throw new UsageError(`--provider ${request.provider} needs ${flag}, or ${variable} in the environment.`)
  }
}

function checkAddress(address: string, source: string): void {
  try {
    parseBaseUrl(address)
  } catch (error) {
    throw error instanceof RunFault ? new UsageError(`${source}: ${error.message}`) : error
  }
}
