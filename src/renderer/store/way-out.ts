import type { ProviderId } from '../../shared/provider'
import type { RunErrorCode } from '../../shared/run-error'
import type { SettingsSection } from './settings/settings-page-state'

/** The setting that a failure can be mended in. */
export interface WayOut {
  section: SettingsSection
  /** What the window calls the way. */
  name: 'provider' | 'key' | 'network' | 'limits'
}

const PROVIDER: WayOut = { section: 'providers', name: 'provider' }
const KEY: WayOut = { section: 'providers', name: 'key' }
const NETWORK: WayOut = { section: 'network', name: 'network' }
const LIMITS: WayOut = { section: 'limits', name: 'limits' }

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
