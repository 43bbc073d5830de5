import { RunFault } from '../../shared/run-error'
import type { Environment } from '../models/model-settings'
import { createNodeNetwork } from '../network/node-network'
import type { Connections } from './open-connection'

/** The ways out of the terminal runner: Node's network, and no profiles, whose keys only the window can decrypt. */
export function createTerminalConnections(environment: Environment): Connections {
  const network = createNodeNetwork(environment)
  return {
    openNetwork: async () => network,
    async open() {
      throw new RunFault('bad-request', 'Providers that were set up in the window are used in the window alone.')
    }
  }
}
