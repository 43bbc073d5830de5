import type { ProviderId } from '../../shared/provider'
import type { RunErrorCode } from '../../shared/run-error'
import type { SettingsSection } from './settings/settings-page-state'

/** The setting that a failure can be mended in. */
export interface WayOut {
  section: SettingsSection
  /** What the way is called: a verb and its goal. */
  label: string
}

const PROVIDER: WayOut = { section: 'providers', label: 'Open provider settings' }
const KEY: WayOut = { section: 'providers', label: 'Open key settings' }
const NETWORK: WayOut = { section: 'network', label: 'Open network settings' }
const LIMITS: WayOut = { section: 'limits', label: 'Open limits' }

const WAYS_OUT: Partial<Record<RunErrorCode, WayOut>> = {
  'missing-credential': KEY,
  'credential-bound-elsewhere': KEY,
  authentication: KEY,
  permission: KEY,
  'connection-refused': PROVIDER,
  'host-not-found': PROVIDER,
  'redirect-refused': PROVIDER,
  'not-found': PROVIDER,
  'not-a-stream': PROVIDER,
  'bad-request': PROVIDER,
  tls: NETWORK,
  'proxy-authentication': NETWORK,
  'header-timeout': LIMITS,
  'idle-timeout': LIMITS
}

/**
 * The setting that mends a failure, null where none does. The built-in model has none.
 *
 * @param provider null where the run failed before it was known
 */
export function wayOutOf(code: RunErrorCode, provider: ProviderId | null): WayOut | null {
  return provider === 'builtin' ? null : (WAYS_OUT[code] ?? null)
}
