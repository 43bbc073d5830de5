import { DEFAULT_RUN_LIMITS } from '../../shared/plain-values'
import type { ProviderId } from '../../shared/provider'
import { DEFAULT_TEMPERATURE } from '../../shared/run-request'

/** An option that sets one field of a run request. */
export interface RunOption {
  flag: `--${string}`
  placeholder: string
  /** Where its value goes in the request. */
  path: readonly string[]
  kind: 'text' | 'number'
  /** What it takes, as help and complaints have it: `--seed takes ...`. */
  takes: string
  purpose: string
  /** The providers that it means something to. Default: all. */
  providers?: readonly ProviderId[]
}

const A_DURATION = 'a whole number of milliseconds from 1 to 3600000'

/** Every option that says which model answers and how, in the order of the help. */
export const RUN_OPTIONS: readonly RunOption[] = [
  {
    flag: '--base-url',
    placeholder: 'URL',
    path: ['baseUrl'],
    kind: 'text',
    takes: 'an http or https address, such as http://127.0.0.1:11434/v1',
    purpose: 'where the provider answers; for azure its endpoint',
    providers: ['azure', 'openai', 'compatible']
  },
  {
    flag: '--model',
    placeholder: 'NAME',
    path: ['model'],
    kind: 'text',
    takes: 'a name of 1 to 256 characters',
    purpose: "the model, by the provider's own name for it",
    providers: ['azure', 'openai', 'compatible']
  },
  {
    flag: '--deployment',
    placeholder: 'NAME',
    path: ['deployment'],
    kind: 'text',
    takes: 'a name of 1 to 256 characters',
    purpose: 'the deployment, instead of AZURE_OPENAI_DEPLOYMENT_NAME',
    providers: ['azure']
  },
  {
    flag: '--api-version',
    placeholder: 'V',
    path: ['apiVersion'],
    kind: 'text',
    takes: 'a version of 1 to 64 characters, such as 2024-10-21',
    purpose: 'the API version, instead of AZURE_OPENAI_API_VERSION',
    providers: ['azure']
  },
  {
    flag: '--temperature',
    placeholder: 'N',
    path: ['temperature'],
    kind: 'number',
    takes: 'a number from 0 to 2',
    purpose: `how freely the model chooses, 0 to 2 (default ${DEFAULT_TEMPERATURE})`
  },
  {
    flag: '--seed',
    placeholder: 'N',
    path: ['seed'],
    kind: 'number',
    takes: 'a whole number from 0 to 4294967295',
    purpose: 'makes the same text come again, where the provider can'
  },
  {
    flag: '--max-tokens',
    placeholder: 'N',
    path: ['maxTokens'],
    kind: 'number',
    takes: 'a whole number from 1 to 1000000',
    purpose: 'the most tokens of the reply; what does not fit is cut off'
  },
  {
    flag: '--idle-timeout-ms',
    placeholder: 'N',
    path: ['limits', 'idleTimeoutMs'],
    kind: 'number',
    takes: A_DURATION,
    purpose: `longest silence in mid-stream (default ${DEFAULT_RUN_LIMITS.idleTimeoutMs})`
  },
  {
    flag: '--header-timeout-ms',
    placeholder: 'N',
    path: ['limits', 'headerTimeoutMs'],
    kind: 'number',
    takes: A_DURATION,
    purpose: `longest wait for an answer to begin (default ${DEFAULT_RUN_LIMITS.headerTimeoutMs})`
  },
  {
    flag: '--max-retries',
    placeholder: 'N',
    path: ['limits', 'maxRetries'],
    kind: 'number',
    takes: 'a whole number from 0 to 10',
    purpose: `new attempts after the first, all before the first token (default ${DEFAULT_RUN_LIMITS.maxRetries})`
  }
]

/** What a person wrote, by the option's flag. */
export type WrittenOptions = Readonly<Partial<Record<string, string>>>
