import { z } from 'zod'
import type { CredentialStatus } from './credential-status'
import { DEFAULT_PROXY } from './plain-values'

/**
 * Which proxy requests go through: the system's, none, or one that is named. Its password is no part of this: the
 * credential store keeps it, bound to the proxy's own address.
 */
export const proxyChoiceSchema = z.strictObject({
  mode: z.enum(['system', 'none', 'custom']).default('system'),
  /** Such as `http://proxy.example:8080`, for `custom`; without user name and password. */
  url: z.string().max(2048).default(''),
  /** The user name that the proxy asks for, if it does. */
  user: z.string().max(256).default('')
})
export type ProxyChoice = z.output<typeof proxyChoiceSchema>

export const networkSettingsSchema = z.strictObject({
  proxy: proxyChoiceSchema.default(DEFAULT_PROXY),
  /** A PEM file of certificate authorities that are trusted beside the system's; empty for none. */
  authorityFile: z.string().max(4096).default('')
})
export type NetworkSettings = z.output<typeof networkSettingsSchema>
export type NetworkSettingsInput = z.input<typeof networkSettingsSchema>

export const DEFAULT_NETWORK_SETTINGS: NetworkSettings = networkSettingsSchema.parse({})

/** What is to be said of the additional authorities' file. */
export interface AuthorityFileStatus {
  file: string
  /** The name of each authority in it, as its certificate has it. */
  subjects: string[]
  /** One sentence for a person where the file adds nothing; null where it does. */
  problem: string | null
}

/** The network settings and what became of them. */
export interface NetworkStatus {
  settings: NetworkSettings
  proxyPassword: CredentialStatus
  /** Null where no file is named. */
  authority: AuthorityFileStatus | null
}
