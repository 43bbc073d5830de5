import { readEnvironmentCredential } from '../../main/credentials/environment-credentials'
import { listProviders } from '../../main/models/list-providers'
import type { ProviderSummary } from '../../shared/provider'
import type { CliContext } from '../cli-context'
import { printTable } from '../output/table'

/** Lists the providers, and what each still needs before a run can start. */
export async function providersCommand({ stdout, environment }: CliContext, json: boolean): Promise<void> {
  const providers = listProviders(environment, (variables) => readEnvironmentCredential(environment, variables))
  await stdout.write(json ? `${JSON.stringify(providers, null, 2)}\n` : printTable(providers.flatMap(describe)))
}

function describe({ id, ready, description, missing }: ProviderSummary): string[][] {
  const rows = [[id, ready ? 'ready' : 'not ready', description]]
  if (missing !== undefined) rows.push(['', '', missing])
  return rows
}
